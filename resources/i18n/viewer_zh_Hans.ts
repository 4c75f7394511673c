<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>AttractStart</name>
    <message>
        <source>Touch to begin</source>
        <translation>轻触屏幕开始</translation>
    </message>
</context>
<context>
    <name>AxisArea</name>
    <message>
        <source>no event dated</source>
        <translation>未载事件</translation>
    </message>
</context>
<context>
    <name>CarriedText</name>
    <message>
        <source>Earlier in the text</source>
        <translation>看前文</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>看后文</translation>
    </message>
</context>
<context>
    <name>ContextSign</name>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>✓ Copied</source>
        <translation>✓ 已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>DisclosureButton</name>
    <message>
        <source>Unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>已收起</translation>
    </message>
</context>
<context>
    <name>EdgeLinks</name>
    <message>
        <source>%1, to the left</source>
        <translation>%1，在左侧</translation>
    </message>
    <message>
        <source>%1, to the right</source>
        <translation>%1，在右侧</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message numerus="yes">
        <source>%n events in time</source>
        <translation>
            <numerusform>按时间排列的事件，共%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>搜到%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>This timeline has no events</source>
        <translation>这条时间线没有事件</translation>
    </message>
    <message>
        <source>Start not stated</source>
        <translation>起始时间未载</translation>
    </message>
</context>
<context>
    <name>EventMark</name>
    <message>
        <source>Does not pass the filter</source>
        <translation>不符合筛选条件</translation>
    </message>
</context>
<context>
    <name>FigureBlock</name>
    <message>
        <source>Worked out from the two values: %1</source>
        <translation>由两个数值算出：%1</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Clears the filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>FilterGroup</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>另有%n项…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Close the filters</source>
        <translation>关闭筛选</translation>
    </message>
</context>
<context>
    <name>FilterToggle</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n个事件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterView</name>
    <message>
        <source>All events are shown</source>
        <translation>显示全部事件</translation>
    </message>
    <message>
        <source>%1 of 1 event</source>
        <translation>1个事件中的%1个</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%2个事件中的%1个</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要程度</translation>
    </message>
    <message>
        <source>What an event has</source>
        <translation>事件内容</translation>
    </message>
    <message>
        <source>With a quotation</source>
        <translation>有引语</translation>
    </message>
    <message>
        <source>With a figure</source>
        <translation>有数字</translation>
    </message>
    <message>
        <source>Most important</source>
        <translation>最重要</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Less important</source>
        <translation>次要</translation>
    </message>
</context>
<context>
    <name>FoundMark</name>
    <message>
        <source>Found</source>
        <translation>搜到</translation>
    </message>
</context>
<context>
    <name>HeaderButtons</name>
    <message>
        <source>Now dark</source>
        <translation>当前为深色</translation>
    </message>
    <message>
        <source>Now light</source>
        <translation>当前为浅色</translation>
    </message>
    <message>
        <source>Now high contrast</source>
        <translation>当前为高对比度</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Now %1%</source>
        <translation>当前 %1%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>The same events, as a list or along time</source>
        <translation>同样的事件，排成列表或沿时间排列</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>All quotations, or the events along time</source>
        <translation>查看全部引语，或按时间查看事件</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>关闭帮助</translation>
    </message>
    <message>
        <source>With your hands</source>
        <translation>用手操作</translation>
    </message>
    <message>
        <source>Tap a mark or its name: its page opens, with who said it and where it was published.</source>
        <translation>轻触标记或名称，打开它的页面：谁说的，在哪里发表。</translation>
    </message>
    <message>
        <source>Drag to go along time. Two fingers apart or together, or the buttons + and −, show less or more of it.</source>
        <translation>拖动，沿时间前后移动。双指张开或并拢，或按 + 和 −，缩小或扩大所示的时间范围。</translation>
    </message>
    <message>
        <source>A sign like +3 stands for events that have no room there: tap it to see their names.</source>
        <translation>+3 这样的标记代表此处排不下的事件：轻触它，列出名称。</translation>
    </message>
    <message>
        <source>With the keys</source>
        <translation>用按键操作</translation>
    </message>
    <message>
        <source>The arrows go from one event or button to the next, and along a page. OK opens what is framed, Back goes back, Home starts over.</source>
        <translation>方向键在事件、按钮之间移动，也可翻动页面。确定键打开框住的内容，返回键后退，主页键重新开始。</translation>
    </message>
    <message>
        <source>Whose account this is</source>
        <translation>这是谁的记述</translation>
    </message>
    <message>
        <source>When you leave</source>
        <translation>离开时</translation>
    </message>
    <message>
        <source>“Start over” puts everything back for the next visitor.</source>
        <translation>“重新开始”把一切还原，留给下一位观众。</translation>
    </message>
    <message numerus="yes">
        <source>After %n seconds without a touch or key you are asked whether you are still there.</source>
        <translation>
            <numerusform>%n 秒没有触摸或按键，会询问您是否还在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n more seconds everything starts over by itself; any touch or key prevents that, as often as you like.</source>
        <translation>
            <numerusform>再过 %n 秒自动重新开始；触摸或按键即可继续，次数不限。</numerusform>
        </translation>
    </message>
    <message>
        <source>While sound or film plays, nobody is asked.</source>
        <translation>播放声音或影片时不询问。</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>减少动态</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
</context>
<context>
    <name>HiddenLanes</name>
    <message>
        <source>Shows them again</source>
        <translation>重新显示</translation>
    </message>
    <message numerus="yes">
        <source>%n lanes hidden</source>
        <translation>
            <numerusform>已隐藏%n个类别</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitEntry</name>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
</context>
<context>
    <name>IdleQuestion</name>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>我还在</translation>
    </message>
    <message>
        <source>Otherwise everything starts over.</source>
        <translation>否则将重新开始。</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>还剩 %n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>How to read this</source>
        <translation>怎样读这条时间线</translation>
    </message>
</context>
<context>
    <name>KioskBar</name>
    <message>
        <source>For every visitor</source>
        <translation>观众常用</translation>
    </message>
    <message>
        <source>Sets everything back to how it was at the beginning</source>
        <translation>把一切还原到开始时的样子</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Brings all that can be touched within everybody’s reach, or back over the whole screen</source>
        <translation>把可以触摸的内容移到人人够得着的地方，或移回整个屏幕</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>恢复全屏</translation>
    </message>
    <message>
        <source>Lower the controls</source>
        <translation>降低操作区</translation>
    </message>
    <message>
        <source>Now dark</source>
        <translation>现为深色</translation>
    </message>
    <message>
        <source>Now light</source>
        <translation>现为浅色</translation>
    </message>
    <message>
        <source>Now high contrast</source>
        <translation>现为高对比度</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Now %1%</source>
        <translation>现为 %1%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>LaneHead</name>
    <message>
        <source>Lane, folded; opens its menu</source>
        <translation>类别，已折叠；打开菜单</translation>
    </message>
    <message>
        <source>Lane; opens its menu</source>
        <translation>类别；打开菜单</translation>
    </message>
</context>
<context>
    <name>LaneMenu</name>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation>显示所有类别</translation>
    </message>
</context>
<context>
    <name>LaneScroll</name>
    <message>
        <source>Scroll the lanes</source>
        <translation>滚动各类别</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>reported</source>
        <translation>报道所载</translation>
    </message>
    <message>
        <source>background from elsewhere</source>
        <translation>其他来源的背景</translation>
    </message>
    <message>
        <source>only the year or season is known</source>
        <translation>只知年份或季节</translation>
    </message>
    <message>
        <source>years in which the source dates no event</source>
        <translation>来源没有写明事件日期的年份</translation>
    </message>
    <message>
        <source>start or end not stated</source>
        <translation>起止时间未载</translation>
    </message>
</context>
<context>
    <name>LegendMore</name>
    <message>
        <source>begins or ends somewhere in the part that fades: only its year or month is known</source>
        <translation>起止在渐变部分的某处：只知其年份或月份</translation>
    </message>
    <message>
        <source>begins or ends about then: its date is approximate</source>
        <translation>起止约在此处：日期只知大概</translation>
    </message>
    <message>
        <source>had not ended when its source was written</source>
        <translation>来源成文时尚未结束</translation>
    </message>
    <message>
        <source>more events than have room of their own here; opens a list of them</source>
        <translation>此处放不下的其他事件；点开可见其列表</translation>
    </message>
    <message>
        <source>does not pass the filter</source>
        <translation>不符合筛选条件</translation>
    </message>
</context>
<context>
    <name>ListEntry</name>
    <message>
        <source>Quotation</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>搜到：%1</translation>
    </message>
</context>
<context>
    <name>ListTurner</name>
    <message>
        <source>Earlier ones</source>
        <translation>较早的</translation>
    </message>
    <message>
        <source>Later ones</source>
        <translation>较晚的</translation>
    </message>
</context>
<context>
    <name>MediaFigure</name>
    <message>
        <source>Opens it large</source>
        <translation>放大查看</translation>
    </message>
    <message>
        <source>What is said, in writing</source>
        <translation>文字记录</translation>
    </message>
</context>
<context>
    <name>MediaFrame</name>
    <message>
        <source>Loading…</source>
        <translation>正在载入……</translation>
    </message>
    <message>
        <source>This timeline does not hold the file %1</source>
        <translation>这条时间线里没有文件%1</translation>
    </message>
    <message>
        <source>Sounds and films are not installed with this program: %1</source>
        <translation>本程序没有安装播放声音和影片的部分：%1</translation>
    </message>
    <message>
        <source>The file %1 cannot be shown</source>
        <translation>文件%1无法显示</translation>
    </message>
</context>
<context>
    <name>NothingLeft</name>
    <message>
        <source>No event passes all of these filters.</source>
        <translation>没有事件同时符合这些筛选条件。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OpenMenu</name>
    <message>
        <source>Open a timeline</source>
        <translation>打开时间线</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1（目前不在）</translation>
    </message>
    <message>
        <source>Timeline file…</source>
        <translation>时间线文件…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Timelines (*.timeline)</source>
        <translation>时间线 (*.timeline)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>OrderChoice</name>
    <message>
        <source>Order of the quotations</source>
        <translation>引语的排列方式</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>按说话人</translation>
    </message>
    <message>
        <source>By lane</source>
        <translation>按类别</translation>
    </message>
</context>
<context>
    <name>OthersChoice</name>
    <message>
        <source>The other events</source>
        <translation>其他事件</translation>
    </message>
    <message>
        <source>hide them</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>dim them</source>
        <translation>变淡</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the whole span</source>
        <translation>全程概览</translation>
    </message>
</context>
<context>
    <name>PageContent</name>
    <message>
        <source>Linked events</source>
        <translation>相关事件</translation>
    </message>
</context>
<context>
    <name>PageNames</name>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Quoted or cited</source>
        <translation>引述</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>PassageFold</name>
    <message>
        <source>Named side by side, with no claim that they are independent of one another.</source>
        <translation>并列列出，不主张它们彼此独立。</translation>
    </message>
    <message>
        <source>Copy with its source</source>
        <translation>连同出处复制</translation>
    </message>
    <message>
        <source>The quotation</source>
        <translation>引语</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save the page as a picture</source>
        <translation>把这一页保存为图片</translation>
    </message>
</context>
<context>
    <name>PictureLayer</name>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>整幅图</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message>
        <source>Does not pass the filter</source>
        <translation>不符合筛选条件</translation>
    </message>
    <message numerus="yes">
        <source>%n more events: %1</source>
        <translation>
            <numerusform>另有%n件事件：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PillList</name>
    <message numerus="yes">
        <source>%n more events</source>
        <translation>
            <numerusform>另有%n件事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom here</source>
        <translation>放大此处</translation>
    </message>
</context>
<context>
    <name>QuoteBlock</name>
    <message>
        <source>Translation by %1</source>
        <translation>译者：%1</translation>
    </message>
    <message>
        <source>See it in its source</source>
        <translation>在原文中查看这段话</translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>Found: %1</source>
        <translation>搜到：%1</translation>
    </message>
    <message>
        <source>Found in its event: %1</source>
        <translation>在事件中搜到：%1</translation>
    </message>
    <message>
        <source>Translation by %1</source>
        <translation>译者：%1</translation>
    </message>
    <message>
        <source>Found in its event</source>
        <translation>在事件中搜到</translation>
    </message>
</context>
<context>
    <name>QuoteList</name>
    <message>
        <source>Speaker not given</source>
        <translation>未载说话人</translation>
    </message>
</context>
<context>
    <name>QuotePane</name>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n条引语</numerusform>
        </translation>
    </message>
    <message>
        <source>No quotation is in the events that the filter lets pass</source>
        <translation>符合筛选条件的事件中没有引语</translation>
    </message>
    <message>
        <source>This timeline has no quotations</source>
        <translation>这条时间线没有引语</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Previous event in time</source>
        <translation>时间上的前一个事件</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next event in time</source>
        <translation>时间上的后一个事件</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ReadingSheet</name>
    <message>
        <source>Its head</source>
        <translation>只见标题</translation>
    </message>
    <message>
        <source>Half of the window</source>
        <translation>半个窗口</translation>
    </message>
    <message>
        <source>The whole window</source>
        <translation>整个窗口</translation>
    </message>
</context>
<context>
    <name>RecordingPlayer</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1，共%2</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
</context>
<context>
    <name>Relation</name>
    <message>
        <source>Same series</source>
        <translation>同一系列</translation>
    </message>
    <message>
        <source>Return visit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Has part</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Figures for</source>
        <translation>数字说明的是</translation>
    </message>
    <message>
        <source>Figures given in</source>
        <translation>数字见于</translation>
    </message>
    <message>
        <source>Placed beside in the source</source>
        <translation>来源中并列</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Led to, says the source</source>
        <translation>来源称由此促成</translation>
    </message>
    <message>
        <source>Led to this, says the source</source>
        <translation>来源称由其促成</translation>
    </message>
    <message>
        <source>Mentioned in the text</source>
        <translation>正文提到</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>SearchKeys</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Keys on the screen</source>
        <translation>屏幕按键</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>In Chinese, by pinyin or its first letters, in English; numbers and dates however they are written. All that is found is lit on the timeline.</source>
        <translation>可输入中文、拼音或拼音首字母、英文，以及任何写法的数字和日期。找到的事件会在时间线上亮起。</translation>
    </message>
    <message>
        <source>Try fewer words, or only their beginning.</source>
        <translation>请试试少输几个词，或只输开头几个字。</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>People and places</source>
        <translation>人物、机构和地点</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>The nearest:</source>
        <translation>最接近的是：</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1条结果</translation>
    </message>
    <message>
        <source>The first %1 results</source>
        <translation>前%1条结果</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1条结果</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Only files and folders on this machine can be opened.</source>
        <translation>只能打开本机上的文件和文件夹。</translation>
    </message>
</context>
<context>
    <name>SharePanel</name>
    <message>
        <source>Share this page</source>
        <translation>分享这一页</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文字</translation>
    </message>
    <message>
        <source>The text of this page with its references</source>
        <translation>本页文字及参考文献</translation>
    </message>
    <message>
        <source>Save as a picture…</source>
        <translation>保存为图片…</translation>
    </message>
    <message>
        <source>QR code of this page&apos;s address</source>
        <translation>本页网址的二维码</translation>
    </message>
    <message>
        <source>Point a phone&apos;s camera here to open this page: %1</source>
        <translation>用手机扫描，打开这一页：%1</translation>
    </message>
    <message>
        <source>Nothing leaves this machine: what you copy or save stays on it.</source>
        <translation>复制或保存的内容只留在本机，不会发送到网络。</translation>
    </message>
    <message>
        <source>The picture could not be drawn</source>
        <translation>无法绘制图片</translation>
    </message>
    <message>
        <source>The page could not be saved: %1</source>
        <translation>无法保存这一页：%1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为%1</translation>
    </message>
</context>
<context>
    <name>ShareView</name>
    <message>
        <source>Only files on this machine can be written.</source>
        <translation>只能写入本机上的文件。</translation>
    </message>
</context>
<context>
    <name>SheetHandle</name>
    <message>
        <source>Height of the page</source>
        <translation>页面高度</translation>
    </message>
    <message>
        <source>Taller page</source>
        <translation>调高页面</translation>
    </message>
    <message>
        <source>Lower page</source>
        <translation>调低页面</translation>
    </message>
</context>
<context>
    <name>SourceBlock</name>
    <message>
        <source>Reference</source>
        <translation>参考文献著录</translation>
    </message>
    <message>
        <source>Passage and reference</source>
        <translation>原文段落与参考文献著录</translation>
    </message>
</context>
<context>
    <name>SourcesSection</name>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Single source</source>
        <translation>单一来源</translation>
    </message>
    <message>
        <source>Named side by side, with no claim that they are independent of one another.</source>
        <translation>并列列出，不主张它们彼此独立。</translation>
    </message>
    <message>
        <source>All that rests on this source</source>
        <translation>依据这一来源的全部内容</translation>
    </message>
</context>
<context>
    <name>StaffHome</name>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>The glass feels nothing for a minute</source>
        <translation>一分钟内触摸无反应</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>清洁屏幕</translation>
    </message>
    <message>
        <source>Which timeline is shown</source>
        <translation>展示哪一条时间线</translation>
    </message>
    <message>
        <source>Choose content</source>
        <translation>选择内容</translation>
    </message>
    <message>
        <source>How the exhibit is, and what it needs</source>
        <translation>展项的状况与需要处理的事</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The last that it did</source>
        <translation>最近的运行记录</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What visitors used, as numbers</source>
        <translation>参观者用了什么，只有数字</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>It is back in a few seconds</source>
        <translation>几秒钟后恢复</translation>
    </message>
    <message>
        <source>Nobody watches over it who would</source>
        <translation>没有看护进程，不会恢复</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>It stays off; asks once more</source>
        <translation>不再自行启动；会再问一次</translation>
    </message>
    <message>
        <source>End the exhibit</source>
        <translation>结束展项</translation>
    </message>
    <message>
        <source>By itself after three minutes</source>
        <translation>三分钟无操作也会返回</translation>
    </message>
    <message>
        <source>Back to the exhibit</source>
        <translation>返回展项</translation>
    </message>
</context>
<context>
    <name>StaffMenu</name>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>剩余%n秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffPad</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Type the PIN.</source>
        <translation>请输入 PIN。</translation>
    </message>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>已输入%n位</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>删去最后一位</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Back to the exhibit</source>
        <translation>返回展项</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Choose content</source>
        <translation>选择内容</translation>
    </message>
    <message>
        <source>End the exhibit?</source>
        <translation>要结束展项吗？</translation>
    </message>
    <message>
        <source>The screen goes dark and stays so until somebody starts the exhibit at the machine.</source>
        <translation>屏幕将变黑，直到有人在主机上重新启动展项。</translation>
    </message>
    <message>
        <source>There is nothing to read.</source>
        <translation>没有内容。</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>不，继续</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>返回菜单</translation>
    </message>
    <message>
        <source>Yes, end it</source>
        <translation>是，结束</translation>
    </message>
    <message>
        <source>Write a CSV file</source>
        <translation>写成 CSV 文件</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>向下</translation>
    </message>
</context>
<context>
    <name>StaffRow</name>
    <message>
        <source>Attention:</source>
        <translation>注意：</translation>
    </message>
</context>
<context>
    <name>StaffView</name>
    <message>
        <source>That is not the PIN.</source>
        <translation>PIN 不正确。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>It could not be written: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>Now shown: %1</source>
        <translation>现在展示：%1</translation>
    </message>
    <message>
        <source>It cannot be opened: %1</source>
        <translation>无法打开：%1</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Wait %1 s before the next try.</source>
        <translation>请等待%1秒后再试。</translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>Start here</source>
        <translation>从这里开始</translation>
    </message>
</context>
<context>
    <name>Subject</name>
    <message>
        <source>Events: %1</source>
        <translation>事件%1项</translation>
    </message>
    <message>
        <source>Quotations: %1</source>
        <translation>引语%1段</translation>
    </message>
    <message>
        <source>Figures: %1</source>
        <translation>数字%1个</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>第%1—%2项，共%3项</translation>
    </message>
    <message>
        <source>No event of this timeline has to do with it</source>
        <translation>这条时间线里没有与之有关的事件</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
</context>
<context>
    <name>Surface</name>
    <message>
        <source>Timeline surface</source>
        <translation>时间线画面</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Previous view</source>
        <translation>上一视图</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>下一视图</translation>
    </message>
    <message>
        <source>Whole span</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Whole span</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>上一视图</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>下一视图</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Other views, and the key</source>
        <translation>其他视图与图例</translation>
    </message>
</context>
</TS>
