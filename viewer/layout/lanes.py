"""How the height of the surface is shared among its lanes: by what is in them."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.domain.values import dataclass
from viewer.layout.sizes import Sizes


@dataclass(frozen=True, slots=True)
class LaneBox:
    """A lane's place: `y` and `height` in px from the surface's top, with `tracks` of `track_height` in its
    middle.
    """

    lane: int
    y: float
    height: float
    tracks: int
    track_height: float

    def track_y(self, track: int) -> float:
        """The middle of `track`, 0 being the topmost, in px from the surface's top."""
        free = self.height - self.tracks * self.track_height
        return self.y + free / 2 + (track + 0.5) * self.track_height


def share(wanted: Sequence[int], least: Sequence[int], height: float, sizes: Sizes) -> tuple[LaneBox, ...]:
    """Lanes from the top down, together `height` px tall.

    `wanted` is how many tracks each lane could use and `least` how many it cannot do without (both at least
    one). Where the height does not suffice for all, the lanes with the most tracks lose some. Where it does not
    suffice for the least, the lanes together are taller than `height`, and the surface scrolls.
    """
    tracks = [max(want, low) for want, low in zip(wanted, least, strict=True)]
    if not tracks:
        return ()
    room = int(height // sizes.track_min_px)
    while sum(tracks) > room:
        spare = [(count, lane) for lane, count in enumerate(tracks) if count > least[lane]]
        if not spare:
            break
        tracks[max(spare)[1]] -= 1
    track_height = min(max(height / sum(tracks), sizes.track_min_px), sizes.track_max_px)
    free = max(0.0, height - track_height * sum(tracks)) / len(tracks)
    boxes: list[LaneBox] = []
    y = 0.0
    for lane, count in enumerate(tracks):
        lane_height = count * track_height + free
        boxes.append(LaneBox(lane, y, lane_height, count, track_height))
        y += lane_height
    return tuple(boxes)
