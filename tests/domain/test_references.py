"""References held against examples that the two standards give, and sources of which something is unknown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.apa_reference import apa_reference
from viewer.domain.gbt_reference import gbt_reference
from viewer.domain.reference import marked_text, not_known, plain_text
from viewer.domain.source import Name, Source
from viewer.domain.texts import LocalText
from viewer.reading.format.source import CSL_TYPES


def han(*names: str) -> tuple[Name, ...]:
    """Chinese names, the first character of each being the family's."""
    return tuple(Name(family=name[0], given=name[1:]) for name in names)


def people(*names: str) -> tuple[Name, ...]:
    """“Family, Given”, or a body's name without a comma."""
    return tuple(Name(*name.split(", ")) if ", " in name else Name(literal=LocalText.of(name)) for name in names)


def source(kind: str, title: str, language: str = "zh", **fields: object) -> Source:
    texts = {
        name: LocalText.of(value)
        if name in ("container_title", "publisher", "publisher_place", "genre")
        else value
        for name, value in fields.items()
    }
    return Source("s", kind, LocalText.of(title), language=language, **texts)  # type: ignore[arg-type]


def gbt(entry: Source) -> str:
    return plain_text(gbt_reference(entry))


def apa(entry: Source) -> str:
    """With what is italic between asterisks."""
    return marked_text(apa_reference(entry)).replace("<i>", "*").replace("</i>", "*").replace("&amp;", "&")


GBT_EXAMPLES = [
    (
        source(
            "book",
            "国史旧闻",
            author=han("陈登原"),
            volume="1",
            publisher_place="北京",
            publisher="中华书局",
            issued="2000",
            page="29",
        ),
        "陈登原. 国史旧闻: 第1卷[M]. 北京: 中华书局, 2000: 29.",
    ),
    (
        source(
            "book",
            "中国森林群落分类及其群落学特征",
            author=han("蒋有绪", "郭泉水", "马娟", "某某"),
            publisher_place="北京",
            publisher="科学出版社",
            issued="1998",
        ),
        "蒋有绪, 郭泉水, 马娟, 等. 中国森林群落分类及其群落学特征[M]. 北京: 科学出版社, 1998.",
    ),
    (
        source(
            "book",
            "经济数学与金融数学",
            author=people("哈里森", "沃尔德伦"),
            translator=han("谢远涛"),
            publisher_place="北京",
            publisher="中国人民大学出版社",
            issued="2012",
            page="235-236",
        ),
        "哈里森, 沃尔德伦. 经济数学与金融数学[M]. 谢远涛, 译. 北京: 中国人民大学出版社, 2012: 235-236.",
    ),
    (
        source(
            "book",
            "Names of persons: national usages for entry in catalogues",
            "en",
            author=people("International Federation of Library Association and Institutions"),
            edition="3",
            publisher_place="London",
            publisher="IFLA International Office for UBC",
            issued="1977",
        ),
        "International Federation of Library Association and Institutions. Names of persons: national usages for "
        "entry in catalogues[M]. 3rd ed. London: IFLA International Office for UBC, 1977.",
    ),
    (
        source(
            "book",
            "Introduction to information systems",
            "en",
            author=people("O'Brien, James A."),
            edition="7",
            publisher_place="Burr Ridge, Ill.",
            publisher="Irwin",
            issued="1994",
        ),
        "O'BRIEN J A. Introduction to information systems[M]. 7th ed. Burr Ridge, Ill.: Irwin, 1994.",
    ),
    (
        source(
            "chapter",
            "1998年长江洪水的成因与减灾对策",
            author=han("程根伟"),
            editor=han("许厚泽", "赵其国"),
            container_title="长江流域洪涝灾害与科技对策",
            publisher_place="北京",
            publisher="科学出版社",
            issued="1999",
            page="32-36",
        ),
        "程根伟. 1998年长江洪水的成因与减灾对策[M]//许厚泽, 赵其国. 长江流域洪涝灾害与科技对策. 北京: 科学出版社, "
        "1999: 32-36.",
    ),
    (
        source(
            "article-journal",
            "理想的图书馆员和信息专家的素质与形象",
            author=han("李炳穆"),
            container_title="图书情报工作",
            issued="2000",
            issue="2",
            page="5-8",
        ),
        "李炳穆. 理想的图书馆员和信息专家的素质与形象[J]. 图书情报工作, 2000(2): 5-8.",
    ),
    (
        source(
            "article-journal",
            "Shaking without quaking",
            "en",
            author=people("Kanamori, Hiroo"),
            container_title="Science",
            issued="1998",
            volume="279",
            issue="5359",
            page="2063",
        ),
        "KANAMORI H. Shaking without quaking[J]. Science, 1998, 279(5359): 2063.",
    ),
    (
        source(
            "article-newspaper",
            "数字革命与竞争国际化",
            author=han("丁文祥"),
            container_title="中国青年报",
            issued="2000-11-20",
            page="15",
        ),
        "丁文祥. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).",
    ),
    (
        source(
            "thesis",
            "间断动力系统的随机扰动及其在守恒律方程中的应用",
            author=han("张志祥"),
            publisher_place="北京",
            publisher="北京大学",
            issued="1998",
        ),
        "张志祥. 间断动力系统的随机扰动及其在守恒律方程中的应用[D]. 北京: 北京大学, 1998.",
    ),
    (
        source(
            "report",
            "国防白皮书: 中国武装力量的多样化运用",
            author=people("中华人民共和国国务院新闻办公室"),
            issued="2013-04-16",
            accessed="2014-06-11",
            url="http://www.mod.gov.cn/affair/2013-04/16/content_4442839.htm",
        ),
        "中华人民共和国国务院新闻办公室. 国防白皮书: 中国武装力量的多样化运用[R/OL]. (2013-04-16)[2014-06-11]. "
        "http://www.mod.gov.cn/affair/2013-04/16/content_4442839.htm.",
    ),
    (
        source(
            "webpage",
            "出版业信息化迈入快车道",
            author=han("萧钰"),
            issued="2001-12-19",
            accessed="2002-04-15",
            url="http://www.creader.com/news/20011219/200112190019.html",
        ),
        "萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. "
        "http://www.creader.com/news/20011219/200112190019.html.",
    ),
    (
        source(
            "standard",
            "文献著录: 第4部分 非书资料",
            author=people("全国信息与文献标准化技术委员会"),
            number="GB/T 3792.4—2009",
            publisher_place="北京",
            publisher="中国标准出版社",
            issued="2010",
            page="3",
        ),
        "全国信息与文献标准化技术委员会. 文献著录: 第4部分 非书资料: GB/T 3792.4—2009[S]. 北京: 中国标准出版社, "
        "2010: 3.",
    ),
    (
        source(
            "patent",
            "轨道火车及高速轨道火车紧急安全制动辅助装置",
            author=han("张凯军"),
            number="201220158825.2",
            issued="2012-04-05",
        ),
        "张凯军. 轨道火车及高速轨道火车紧急安全制动辅助装置: 201220158825.2[P]. 2012-04-05.",
    ),
]
"""Examples of GB/T 7714-2015, set with half-width punctuation and spaces."""

APA_EXAMPLES = [
    (
        source(
            "article-journal",
            "Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the "
            "United States",
            "en",
            author=people("Grady, J. S.", "Her, M.", "Moreno, G.", "Perez, C.", "Yelinek, J."),
            container_title="Psychology of Popular Media Culture",
            issued="2019",
            volume="8",
            issue="3",
            page="207-217",
            doi="10.1037/ppm0000185",
        ),
        "Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A "
        "comparison of "
        "storybooks that represent ethnic and racial groups in the United States. *Psychology of Popular Media "
        "Culture*, *8*(3), 207–217. https://doi.org/10.1037/ppm0000185",
    ),
    (
        source(
            "article-newspaper",
            "Can we get better at forgetting?",
            "en",
            author=people("Carey, Benedict"),
            container_title="The New York Times",
            issued="2019-03-22",
            url="https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html",
        ),
        "Carey, B. (2019, March 22). Can we get better at forgetting? *The New York Times*. "
        "https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html",
    ),
    (
        source(
            "article-magazine",
            "Don't “iTune” us: It's geeks versus writers. Guess who's winning",
            "en",
            author=people("Lyons, D."),
            container_title="Newsweek",
            issued="2009-06-15",
            volume="153",
            issue="24",
            page="27",
        ),
        "Lyons, D. (2009, June 15). Don't “iTune” us: It's geeks versus writers. Guess who's winning. *Newsweek*, "
        "*153*(24), 27.",
    ),
    (
        source(
            "book",
            "The psychology of prejudice: From attitudes to social action",
            "en",
            author=people("Jackson, L. M."),
            edition="2",
            publisher="American Psychological Association",
            issued="2019",
            doi="10.1037/0000168-000",
        ),
        "Jackson, L. M. (2019). *The psychology of prejudice: From attitudes to social action* (2nd ed.). "
        "American "
        "Psychological Association. https://doi.org/10.1037/0000168-000",
    ),
    (
        source(
            "book",
            "The psychology of the child",
            "en",
            author=people("Piaget, J.", "Inhelder, B."),
            translator=people("Weaver, H."),
            edition="2",
            publisher="Basic Books",
            issued="1969",
        ),
        "Piaget, J., & Inhelder, B. (1969). *The psychology of the child* (H. Weaver, Trans.; 2nd ed.). "
        "Basic Books.",
    ),
    (
        source(
            "book",
            "Nanotechnology based approaches for tuberculosis treatment",
            "en",
            editor=people("Kesharwani, P."),
            publisher="Academic Press",
            issued="2020",
        ),
        "Kesharwani, P. (Ed.). (2020). *Nanotechnology based approaches for tuberculosis treatment*. "
        "Academic Press.",
    ),
    (
        source(
            "chapter",
            "Culinary arts: Talent and their development",
            "en",
            author=people("Aron, L.", "Botella, M.", "Lubart, T."),
            editor=people("Subotnik, R. F.", "Olszewski-Kubilius, P.", "Worrell, F. C."),
            container_title="The psychology of high performance: Developing human potential into domain-specific "
            "talent",
            page="345-359",
            publisher="American Psychological Association",
            issued="2019",
            doi="10.1037/0000120-016",
        ),
        "Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their development. In R. F. "
        "Subotnik, "
        "P. Olszewski-Kubilius, & F. C. Worrell (Eds.), *The psychology of high performance: Developing human "
        "potential into domain-specific talent* (pp. 345–359). American Psychological Association. "
        "https://doi.org/10.1037/0000120-016",
    ),
    (
        source(
            "report",
            "Taking time: Support for people with cancer",
            "en",
            author=people("National Cancer Institute"),
            number="NIH Publication No. 18-2059",
            publisher="U.S. Department of Health and Human Services, National Institutes of Health",
            issued="2019",
            url="https://www.cancer.gov/publications/patient-education/takingtime.pdf",
        ),
        "National Cancer Institute. (2019). *Taking time: Support for people with cancer* (NIH Publication No. "
        "18-2059). U.S. Department of Health and Human Services, National Institutes of Health. "
        "https://www.cancer.gov/publications/patient-education/takingtime.pdf",
    ),
    (
        source(
            "webpage",
            "Anxiety disorders",
            "en",
            author=people("National Institute of Mental Health"),
            publisher="U.S. Department of Health and Human Services, National Institutes of Health",
            issued="2018-07",
            url="https://www.nimh.nih.gov/health/topics/anxiety-disorders/index.shtml",
        ),
        "National Institute of Mental Health. (2018, July). *Anxiety disorders*. U.S. Department of Health "
        "and Human "
        "Services, National Institutes of Health. "
        "https://www.nimh.nih.gov/health/topics/anxiety-disorders/index.shtml",
    ),
    (
        source(
            "webpage",
            "U.S. and world population clock",
            "en",
            author=people("U.S. Census Bureau"),
            publisher="U.S. Department of Commerce",
            accessed="2020-01-09",
            url="https://www.census.gov/popclock/",
        ),
        "U.S. Census Bureau. (n.d.). *U.S. and world population clock*. U.S. Department of Commerce. Retrieved "
        "January 9, 2020, from https://www.census.gov/popclock/",
    ),
    (
        source(
            "thesis",
            "Instructional leadership perceptions and practices of elementary school leaders",
            "en",
            author=people("Harris, L."),
            genre="Unpublished doctoral dissertation",
            publisher="University of Virginia",
            issued="2014",
        ),
        "Harris, L. (2014). *Instructional leadership perceptions and practices of elementary school leaders* "
        "[Unpublished doctoral dissertation]. University of Virginia.",
    ),
    (
        source(
            "speech",
            "I have a dream",
            "en",
            author=people("King, M. L."),
            genre="Speech audio recording",
            publisher="American Rhetoric",
            issued="1963-08-28",
            url="https://www.americanrhetoric.com/speeches/mlkihaveadream.htm",
        ),
        "King, M. L. (1963, August 28). *I have a dream* [Speech audio recording]. American Rhetoric. "
        "https://www.americanrhetoric.com/speeches/mlkihaveadream.htm",
    ),
]
"""Examples of the Publication Manual, seventh edition, and of its makers' site; italics between asterisks.

The speaker of the last has a “Jr.” there, which the timeline's names do not know.
"""


@pytest.mark.parametrize(("entry", "printed"), GBT_EXAMPLES, ids=[printed[:12] for _, printed in GBT_EXAMPLES])
def test_the_chinese_standards_examples_come_out_as_printed(entry: Source, printed: str) -> None:
    assert gbt(entry) == printed


@pytest.mark.parametrize(("entry", "printed"), APA_EXAMPLES, ids=[printed[:12] for _, printed in APA_EXAMPLES])
def test_the_american_manuals_examples_come_out_as_printed(entry: Source, printed: str) -> None:
    assert apa(entry) == printed


REVIEW = Source(
    "review",
    "article",
    LocalText.of({"zh-Hans": "三十年综述", "en": "A review of thirty years (title translated by the project)"}),
    author=tuple(
        Name(literal=LocalText.of({"zh-Hans": name, "en": spelled}))
        for name, spelled in (("储国强", "Chu Guoqiang"), ("李华", "Li Hua"))
    ),
    publisher=LocalText.of({"zh-Hans": "新华社", "en": "Xinhua News Agency"}),
    issued="2024",
    language="zh-Hans",
    genre=LocalText.of({"zh-Hans": "成就综述", "en": "Review of achievements"}),
)
"""Like the source of the shipped timeline: a year without a day, no newspaper, no address."""


def test_a_chinese_source_is_told_in_chinese_with_its_names_in_chinese_order() -> None:
    assert gbt(REVIEW) == "储国强, 李华. 三十年综述[Z]. [出版地不详]: 新华社, 2024[月日不详]."
    assert apa(REVIEW) == (
        "储国强, & 李华. (2024). 三十年综述 [A review of thirty years (title translated by the project)] "
        "[Review of achievements]. 新华社."
    )


def test_what_is_not_known_is_said_in_the_readers_language() -> None:
    assert not_known(REVIEW, "zh-Hans") == "未载：月日、刊载处、网址"
    assert not_known(REVIEW, "en") == "Not known: month and day, where it was printed, address"
    assert not_known(GBT_EXAMPLES[0][0], "en") == ""


@pytest.mark.parametrize(
    ("entry", "unknown"),
    [
        (source("book", "Letters", "en"), "author, date, place of publication, publisher"),
        (
            source("book", "Letters", "en", publisher="Quay", issued="199X"),
            "author, exact year, place of publication",
        ),
        (source("chapter", "Ch", "en", publisher_place="Vela", issued="1999"), "author, publisher"),
        (source("webpage", "Page", "en", issued="2015/.."), "author, month and day, address"),
        (source("book", "B", "en", publisher="Q", publisher_place="V", issued="2015/"), "author"),
        (source("book", "B", "en", publisher="Q", publisher_place="V", issued="[1994,1996]"), "author"),
    ],
)
def test_what_a_reference_says_to_be_unknown_is_listed_and_nothing_else(entry: Source, unknown: str) -> None:
    assert not_known(entry, "en") == f"Not known: {unknown}"


SAID_UNKNOWN = {
    "出版地不详": "出版地",
    "出版者不详": "出版者",
    "[日期不详]": "日期",
    "月日不详": "月日",
    "引用日期不详": "查阅日期",
    "网址不详": "网址",
}


@given(
    st.sampled_from(CSL_TYPES).filter("article".__ne__),
    st.sampled_from(["", "2015", "2015-08", "2015-08-25", "2015~", "199X", "2015/..", "2014/2015", "[1994,1996]"]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_whatever_gbt_says_to_be_unknown_is_listed(
    kind: str, issued: str, has_place: bool, has_publisher: bool, has_address: bool
) -> None:
    entry = source(
        kind,
        "灯",
        container_title="晚报",
        issued=issued,
        publisher="港" if has_publisher else "",
        publisher_place="维拉" if has_place else "",
        url="https://example.org" if has_address else "",
    )
    told, listed = gbt(entry), not_known(entry, "zh").replace("未载：", "").split("、")
    for sign, word in SAID_UNKNOWN.items():
        if sign in told:
            assert any(part.endswith(word) for part in listed)


@pytest.mark.parametrize(
    ("issued", "gbt_date", "apa_date"),
    [
        ("[1994,1996]", "[1994-1996]", "ca. 1994–1996"),
        ("2015/..", "2015", "2015"),
        ("2001/2003", "2001-2003", "2001–2003"),
    ],
)
def test_a_date_of_several_years_is_told_from_the_first_to_the_last(
    issued: str, gbt_date: str, apa_date: str
) -> None:
    entry = source("book", "Letters", "en", publisher="Quay", publisher_place="Vela", issued=issued)
    assert gbt(entry) == f"Letters[M]. Vela: Quay, {gbt_date}."
    assert apa(entry) == f"*Letters*. ({apa_date}). Quay."


def test_a_source_without_a_date_has_the_words_of_each_form_for_it() -> None:
    undated = source("book", "旧闻", author=han("陈登原"), publisher="中华书局", publisher_place="北京")
    assert gbt(undated) == "陈登原. 旧闻[M]. 北京: 中华书局, [日期不详]."
    assert apa(undated) == "陈登原. (n.d.). 旧闻. 中华书局."
    assert gbt(source("book", "Letters", "en")) == "Letters[M]. [S.l.]: [s.n.], [n.d.]."
    assert apa(source("book", "Letters", "en")) == "*Letters*. (n.d.)."


def test_a_date_is_never_told_more_exactly_than_it_is_known() -> None:
    entry = source("book", "Letters", "en", publisher="Quay", publisher_place="Vela", issued="1873~")
    assert gbt(entry).endswith("Vela: Quay, [1873].")
    assert apa(entry) == "*Letters*. (ca. 1873). Quay."
    month = source("article-newspaper", "灯", container_title="晚报", issued="1911-06")
    assert gbt(month) == "灯[N]. 晚报, 1911-06[日不详]."
    assert apa(month) == "灯. (1911, June). 晚报."


def test_a_page_without_an_address_says_that_it_has_none() -> None:
    page = source("webpage", "座谈会", container_title="澎湃新闻", issued="2020")
    assert gbt(page) == "座谈会[EB/OL]. 澎湃新闻, 2020[月日不详]. [网址不详]."
    seen = source(
        "webpage", "座谈会", container_title="澎湃新闻", issued="2020-08-29", url="https://example.org/a"
    )
    assert gbt(seen) == "座谈会[EB/OL]. 澎湃新闻, 2020-08-29[引用日期不详]. https://example.org/a."


def test_more_than_twenty_authors_are_told_by_the_first_nineteen_and_the_last() -> None:
    entry = source("book", "Many", "en", author=people(*(f"Author{n:02}, A." for n in range(1, 23))))
    told = apa(entry)
    assert "Author19, A., . . . Author22, A. (n.d.)" in told
    assert "Author20" not in told


TEXTS = st.sampled_from(["", "灯塔", "Lights", "Is it? ", "a. ", "<b> & co."])


@given(
    kind=st.sampled_from(CSL_TYPES),
    title=st.sampled_from(["灯塔", "Lights", "<b>&", "为何？"]),
    language=st.sampled_from(["zh-Hans", "en", "bo", ""]),
    issued=st.sampled_from(
        ["", "1873", "1873~", "187X", "2023-22", "2014-08", "2014-08-25", "1994/2024", "2015/.."]
    ),
    others=st.fixed_dictionaries(
        dict.fromkeys(
            ("container_title", "publisher", "publisher_place", "genre", "volume", "issue", "page"), TEXTS
        )
    ),
    online=st.booleans(),
)
def test_every_kind_of_source_makes_one_clean_entry_in_both_forms(
    kind: str, title: str, language: str, issued: str, others: dict[str, str], online: bool
) -> None:
    url = "https://example.org/a" if online else ""
    entry = source(kind, title, language, issued=issued, url=url, **others)
    for told in (gbt(entry), plain_text(apa_reference(entry))):
        assert title in told
        assert told == told.strip()
        assert "None" not in told
        for value in re.findall(r"\d{4}", told):
            assert value in issued or (issued == "187X" and value in ("1870", "1879")), "no year is made up"
    assert gbt(entry).endswith(".")
