<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AgeText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Amado doesn&apos;t know about attacks published after %1, because its data is %n day(s) old. Install a newer version of Amado to update the data.</source>
        <translation>
            <numerusform>Amado doesn&apos;t know about attacks published after %1, because its data is %n day old. Install a newer version of Amado to update the data.</numerusform>
            <numerusform>Amado doesn&apos;t know about attacks published after %1, because its data is %n days old. Install a newer version of Amado to update the data.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlockWords</name>
    <message numerus="yes">
        <source>&amp;Block %1 on %n server(s)</source>
        <translation>
            <numerusform>&amp;Block %1 on %n server</numerusform>
            <numerusform>&amp;Block %1 on %n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Unblock %1 on %n server(s)</source>
        <translation>
            <numerusform>&amp;Unblock %1 on %n server</numerusform>
            <numerusform>&amp;Unblock %1 on %n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BuildText</name>
    <message numerus="yes">
        <source>%n update(s) behind</source>
        <translation>
            <numerusform>%n update behind</numerusform>
            <numerusform>%n updates behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This build has %n known open vulnerability(s).</source>
        <translation>
            <numerusform>This build has %n known open vulnerability.</numerusform>
            <numerusform>This build has %n known open vulnerabilities.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is or are known to be exploited.</source>
        <translation>
            <numerusform>%n of them is known to be exploited.</numerusform>
            <numerusform>%n of them are known to be exploited.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Then finish %n follow-up(s) of its fixes.</source>
        <translation>
            <numerusform>Then finish %n follow-up of its fixes.</numerusform>
            <numerusform>Then finish %n follow-ups of its fixes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more is or are kept closed by a mitigation alone.</source>
        <translation>
            <numerusform>%n more is kept closed by a mitigation alone.</numerusform>
            <numerusform>%n more are kept closed by a mitigation alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message numerus="yes">
        <source>%n real server(s)</source>
        <translation>
            <numerusform>%n real server</numerusform>
            <numerusform>%n real servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lab server(s)</source>
        <translation>
            <numerusform>%n lab server</numerusform>
            <numerusform>%n lab servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I ha&amp;ve read the differences and want to change %n server(s) on the copy.</source>
        <translation>
            <numerusform>I ha&amp;ve read the differences and want to change %n server on the copy.</numerusform>
            <numerusform>I ha&amp;ve read the differences and want to change %n servers on their copies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I ha&amp;ve read the differences and want to change %n server(s) in the practice lab.</source>
        <translation>
            <numerusform>I ha&amp;ve read the differences and want to change %n server in the practice lab.</numerusform>
            <numerusform>I ha&amp;ve read the differences and want to change %n servers in the practice lab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I ha&amp;ve read the differences and want to change %n server(s).</source>
        <translation>
            <numerusform>I ha&amp;ve read the differences and want to change %n server.</numerusform>
            <numerusform>I ha&amp;ve read the differences and want to change %n servers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I ha&amp;ve read this and want to change %n server(s): %1.</source>
        <translation>
            <numerusform>I ha&amp;ve read this and want to change %n server: %1.</numerusform>
            <numerusform>I ha&amp;ve read this and want to change %n servers: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply to %n copy(ies)</source>
        <translation>
            <numerusform>&amp;Apply to %n copy</numerusform>
            <numerusform>&amp;Apply to %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply to %n lab server(s)</source>
        <translation>
            <numerusform>&amp;Apply to %n lab server</numerusform>
            <numerusform>&amp;Apply to %n lab servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply to %n server(s)</source>
        <translation>
            <numerusform>&amp;Apply to %n server</numerusform>
            <numerusform>&amp;Apply to %n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the copy is changed. The server itself stays as it is.</source>
        <translation>
            <numerusform>Only the copy is changed. The server itself stays as it is.</numerusform>
            <numerusform>Only the copies are changed. The servers themselves stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentText</name>
    <message numerus="yes">
        <source>%n more finding(s) on the Scans page.</source>
        <translation>
            <numerusform>%n more finding on the Scans page.</numerusform>
            <numerusform>%n more findings on the Scans page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more step(s) follow from the servers below.</source>
        <translation>
            <numerusform>%n more step follows from the servers below.</numerusform>
            <numerusform>%n more steps follow from the servers below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EquivalentProtectionText</name>
    <message numerus="yes">
        <source>in about %n min</source>
        <translation>
            <numerusform>in about %n min</numerusform>
            <numerusform>in about %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefreshText</name>
    <message numerus="yes">
        <source>%1 (reading for %n s)</source>
        <translation>
            <numerusform>%1 (reading for %n s)</numerusform>
            <numerusform>%1 (reading for %n s)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (connected, no answer for %n s)</source>
        <translation>
            <numerusform>%1 (connected, no answer for %n s)</numerusform>
            <numerusform>%1 (connected, no answer for %n s)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (connecting for %n s)</source>
        <translation>
            <numerusform>%1 (connecting for %n s)</numerusform>
            <numerusform>%1 (connecting for %n s)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It didn&apos;t answer at %1. Amado tries again in %n s.</source>
        <translation>
            <numerusform>It didn&apos;t answer at %1. Amado tries again in %n s.</numerusform>
            <numerusform>It didn&apos;t answer at %1. Amado tries again in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It didn&apos;t answer at %1. Amado tries again in %n min.</source>
        <translation>
            <numerusform>It didn&apos;t answer at %1. Amado tries again in %n min.</numerusform>
            <numerusform>It didn&apos;t answer at %1. Amado tries again in %n min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading was stopped. What Amado read from %n server(s) is kept.</source>
        <translation>
            <numerusform>Reading was stopped. What Amado read from %n server is kept.</numerusform>
            <numerusform>Reading was stopped. What Amado read from %n servers is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n server(s) show(s) the previous information.</source>
        <comment>%1: what was read</comment>
        <translation>
            <numerusform>%1 %n server shows the previous information.</numerusform>
            <numerusform>%1 %n servers show the previous information.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanHeadline</name>
    <message numerus="yes">
        <source>Nothing was found in the logs of these %n day(s) (%1 to %2).</source>
        <translation>
            <numerusform>Nothing was found in the logs of this one day (%1 to %2).</numerusform>
            <numerusform>Nothing was found in the logs of these %n days (%1 to %2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was found in the logs. They cover %1 to %n day(s), depending on the log (at most %2 to %3).</source>
        <translation>
            <numerusform>Nothing was found in the logs. They cover %1 to %n day, depending on the log (at most %2 to %3).</numerusform>
            <numerusform>Nothing was found in the logs. They cover %1 to %n days, depending on the log (at most %2 to %3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>sources</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) couldn&apos;t be searched completely (%1).</source>
        <translation>
            <numerusform>%n source couldn&apos;t be searched completely (%1).</numerusform>
            <numerusform>%n sources couldn&apos;t be searched completely (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) need your attention. None of them proves an attack by itself.</source>
        <translation>
            <numerusform>%n finding needs your attention. It doesn&apos;t prove an attack by itself.</numerusform>
            <numerusform>%n findings need your attention. None of them proves an attack by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No trace of an attack was found, but %n finding(s) would matter together with one.</source>
        <translation>
            <numerusform>No trace of an attack was found, but %n finding would matter together with one.</numerusform>
            <numerusform>No trace of an attack was found, but %n findings would matter together with one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Safety Scanner found %n threat(s) and removed them.</source>
        <translation>
            <numerusform>The Safety Scanner found %n threat and removed it.</numerusform>
            <numerusform>The Safety Scanner found %n threats and removed them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Safety Scanner found %n threat(s) and couldn&apos;t remove all of them.</source>
        <translation>
            <numerusform>The Safety Scanner found %n threat and couldn&apos;t remove all of it.</numerusform>
            <numerusform>The Safety Scanner found %n threats and couldn&apos;t remove all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Safety Scanner found %n threat(s) and removed nothing.</source>
        <translation>
            <numerusform>The Safety Scanner found %n threat and removed nothing.</numerusform>
            <numerusform>The Safety Scanner found %n threats and removed nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searched %n file(s), %1.</source>
        <translation>
            <numerusform>Searched %n file, %1.</numerusform>
            <numerusform>Searched %n files, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>gaps</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s), the first: %1.</source>
        <translation>
            <numerusform>%n problem: %1.</numerusform>
            <numerusform>%n problems, the first: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) would matter together with a trace of an attack.</source>
        <translation>
            <numerusform>%n finding would matter together with a trace of an attack.</numerusform>
            <numerusform>%n findings would matter together with a trace of an attack.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Amado found more than it can keep. Only the %n most severe finding(s) is/are listed.</source>
        <translation>
            <numerusform>Amado found more than it can keep. Only the most severe finding is listed.</numerusform>
            <numerusform>Amado found more than it can keep. Only the %n most severe findings are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message numerus="yes">
        <source>%1, line(s) %2</source>
        <comment>file, numbers</comment>
        <translation>
            <numerusform>%1, line %2</numerusform>
            <numerusform>%1, lines %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n entries</source>
        <comment>time</comment>
        <translation>
            <numerusform>%1, %n entry</numerusform>
            <numerusform>%1, %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n entries)</source>
        <comment>finding</comment>
        <translation>
            <numerusform>%1 (%n entry)</numerusform>
            <numerusform>%1 (%n entries)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signs of a break-in on %n server(s): %1</source>
        <translation>
            <numerusform>Signs of a break-in on %n server: %1</numerusform>
            <numerusform>Signs of a break-in on %n servers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Malware found on %n server(s): %1</source>
        <translation>
            <numerusform>Malware found on %n server: %1</numerusform>
            <numerusform>Malware found on %n servers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Malware removed from %n server(s): %1</source>
        <translation>
            <numerusform>Malware removed from %n server: %1</numerusform>
            <numerusform>Malware removed from %n servers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contradictory results of the Safety Scanner on %n server(s): %1</source>
        <translation>
            <numerusform>Contradictory results of the Safety Scanner on %n server: %1</numerusform>
            <numerusform>Contradictory results of the Safety Scanner on %n servers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attempted attacks on %n server(s): %1</source>
        <translation>
            <numerusform>Attempted attacks on %n server: %1</numerusform>
            <numerusform>Attempted attacks on %n servers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) need(s) a closer look: %1</source>
        <translation>
            <numerusform>%n server needs a closer look: %1</numerusform>
            <numerusform>%n servers need a closer look: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing found in the logs of %n day(s)</source>
        <translation>
            <numerusform>Nothing found in the logs of %n day</numerusform>
            <numerusform>Nothing found in the logs of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The logs go back at least %n day(s). They don&apos;t show what happened before that.</source>
        <translation>
            <numerusform>The logs go back at least %n day. They don&apos;t show what happened before that.</numerusform>
            <numerusform>The logs go back at least %n days. They don&apos;t show what happened before that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) has/haven&apos;t been scanned.</source>
        <translation>
            <numerusform>%n server hasn&apos;t been scanned.</numerusform>
            <numerusform>%n servers haven&apos;t been scanned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) couldn&apos;t be searched completely.</source>
        <translation>
            <numerusform>%n server couldn&apos;t be searched completely.</numerusform>
            <numerusform>%n servers couldn&apos;t be searched completely.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), since %1</source>
        <translation>
            <numerusform>%n day, since %1</numerusform>
            <numerusform>%n days, since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them explained</source>
        <comment>3 findings</comment>
        <translation>
            <numerusform>%1, %n of them explained</numerusform>
            <numerusform>%1, %n of them explained</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) is/are marked as explained.</source>
        <translation>
            <numerusform>%n finding is marked as explained.</numerusform>
            <numerusform>%n findings are marked as explained.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence file(s) kept: %1, SHA-256 %2.</source>
        <translation>
            <numerusform>%n evidence file kept: %1, SHA-256 %2.</numerusform>
            <numerusform>%n evidence files kept: %1, SHA-256 %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) couldn&apos;t be kept, the first: %1.</source>
        <translation>
            <numerusform>%n item couldn&apos;t be kept: %1.</numerusform>
            <numerusform>%n items couldn&apos;t be kept, the first: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 read, %n finding(s) so far, %2</source>
        <comment>bytes, elapsed time</comment>
        <translation>
            <numerusform>%1 read, %n finding so far, %2</numerusform>
            <numerusform>%1 read, %n findings so far, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerLabel</name>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpdateText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::AddServerDialog</name>
    <message numerus="yes">
        <source>&amp;Add %n server(s)</source>
        <translation>
            <numerusform>&amp;Add %n server</numerusform>
            <numerusform>&amp;Add %n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) from %1.</source>
        <translation>
            <numerusform>%n server from %1.</numerusform>
            <numerusform>%n servers from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other line(s) can&apos;t be used.</source>
        <translation>
            <numerusform>%n other line can&apos;t be used.</numerusform>
            <numerusform>%n other lines can&apos;t be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::ApplyPage</name>
    <message numerus="yes">
        <source>Applying to %n server(s) …</source>
        <translation>
            <numerusform>Applying to %n server …</numerusform>
            <numerusform>Applying to %n servers …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) weren&apos;t made</source>
        <translation>
            <numerusform>%n change wasn&apos;t made</numerusform>
            <numerusform>%n changes weren&apos;t made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n change(s) weren&apos;t started</source>
        <translation>
            <numerusform>Stopped: %n change wasn&apos;t started</numerusform>
            <numerusform>Stopped: %n changes weren&apos;t started</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::CheckPage</name>
    <message numerus="yes">
        <source>%n server(s) can be protected</source>
        <translation>
            <numerusform>%n server can be protected</numerusform>
            <numerusform>%n servers can be protected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) aren&apos;t possible yet. The list shows the reason and what to do. You can continue with the others.</source>
        <translation>
            <numerusform>%n change isn&apos;t possible yet. The list shows the reason and what to do. You can continue with the others.</numerusform>
            <numerusform>%n changes aren&apos;t possible yet. The list shows the reason and what to do. You can continue with the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::ChoosePage</name>
    <message numerus="yes">
        <source>Protect %n server(s)</source>
        <translation>
            <numerusform>Protect %n server</numerusform>
            <numerusform>Protect %n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n server(s) that need protection are selected.</source>
        <translation>
            <numerusform>%1 of %n server that needs protection is selected.</numerusform>
            <numerusform>%1 of %n servers that need protection are selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) couldn&apos;t be evaluated.</source>
        <translation>
            <numerusform>%n server couldn&apos;t be evaluated.</numerusform>
            <numerusform>%n servers couldn&apos;t be evaluated.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::DiscoverPanel</name>
    <message numerus="yes">
        <source>%n server(s) found in the organization “%1”. The directory shows the setup build. Amado reads the installed security updates after you add the servers.</source>
        <translation>
            <numerusform>%n server found in the organization “%1”. The directory shows the setup build. Amado reads the installed security updates after you add the server.</numerusform>
            <numerusform>%n servers found in the organization “%1”. The directory shows the setup build. Amado reads the installed security updates after you add the servers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) older than Exchange 2013 are omitted.</source>
        <translation>
            <numerusform>%n server older than Exchange 2013 is omitted.</numerusform>
            <numerusform>%n servers older than Exchange 2013 are omitted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::DistanceChart</name>
    <message numerus="yes">
        <source>%1: %n server(s) (%2)</source>
        <comment>distance: how many, by support</comment>
        <translation>
            <numerusform>%1: %n server (%2)</numerusform>
            <numerusform>%1: %n servers (%2)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::DocumentDetailView</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::EffectNotes</name>
    <message numerus="yes">
        <source>What users might notice (%n known side effect(s))</source>
        <translation>
            <numerusform>What users might notice (%n known side effect)</numerusform>
            <numerusform>What users might notice (%n known side effects)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::ExpiryDetailView</name>
    <message numerus="yes">
        <source>%n of these dates is/are within the next 30 days.</source>
        <translation>
            <numerusform>%n of these dates is within the next 30 days.</numerusform>
            <numerusform>%n of these dates are within the next 30 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::FindingTimeline</name>
    <message numerus="yes">
        <source>%n more client(s): see the list below</source>
        <translation>
            <numerusform>%n more client: see the list below</numerusform>
            <numerusform>%n more clients: see the list below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::FleetPage</name>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n server(s)</source>
        <translation>
            <numerusform>%1 of %n server</numerusform>
            <numerusform>%1 of %n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::HistoryPage</name>
    <message numerus="yes">
        <source>&amp;Undo %n changes…</source>
        <translation>
            <numerusform>&amp;Undo %n change…</numerusform>
            <numerusform>&amp;Undo %n changes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) selected</source>
        <translation>
            <numerusform>%n change selected</numerusform>
            <numerusform>%n changes selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::MainWindow</name>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::PlanModel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application pool(s)</source>
        <translation>
            <numerusform>%n application pool</numerusform>
            <numerusform>%n application pools</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::RecoveryBanner</name>
    <message numerus="yes">
        <source>%n change(s) were interrupted, and their outcome is unknown. Until it&apos;s settled, Amado refuses new changes to the same files.</source>
        <translation>
            <numerusform>%n change was interrupted, and its outcome is unknown. Until it&apos;s settled, Amado refuses new changes to the same files.</numerusform>
            <numerusform>%n changes were interrupted, and their outcome is unknown. Until it&apos;s settled, Amado refuses new changes to the same files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::ScanDialog</name>
    <message numerus="yes">
        <source>&amp;All %n server(s)</source>
        <translation>
            <numerusform>The &amp;one server</numerusform>
            <numerusform>&amp;All %n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove malware from %n server(s). Amado can&apos;t undo this.</source>
        <translation>
            <numerusform>&amp;Remove malware from %n server. Amado can&apos;t undo this.</numerusform>
            <numerusform>&amp;Remove malware from %n servers. Amado can&apos;t undo this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The scanner doesn&apos;t run on %n copy/copies.</source>
        <translation>
            <numerusform>The scanner doesn&apos;t run on %n copy.</numerusform>
            <numerusform>The scanner doesn&apos;t run on %n copies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Scan %n server(s)</source>
        <translation>
            <numerusform>&amp;Scan %n server</numerusform>
            <numerusform>&amp;Scan %n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looks for malware in files. You can use a download of Microsoft&apos;s scanner for %n day(s).</source>
        <translation>
            <numerusform>Looks for malware in files. You can use a download of Microsoft&apos;s scanner for %n day.</numerusform>
            <numerusform>Looks for malware in files. You can use a download of Microsoft&apos;s scanner for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::ScanProgressList</name>
    <message numerus="yes">
        <source>Scanning %n server(s)</source>
        <translation>
            <numerusform>Scanning %n server</numerusform>
            <numerusform>Scanning %n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::ScanStepPage</name>
    <message numerus="yes">
        <source>&amp;Search %n server(s) now</source>
        <translation>
            <numerusform>&amp;Search %n server now</numerusform>
            <numerusform>&amp;Search %n servers now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::SelectionSummary</name>
    <message numerus="yes">
        <source>%n server(s) selected</source>
        <translation>
            <numerusform>%n server selected</numerusform>
            <numerusform>%n servers selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Protect %n server(s)…</source>
        <translation>
            <numerusform>Protect %n server…</numerusform>
            <numerusform>Protect %n servers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scan %n server(s)…</source>
        <translation>
            <numerusform>Scan %n server…</numerusform>
            <numerusform>Scan %n servers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refresh %n server(s)</source>
        <translation>
            <numerusform>Refresh %n server</numerusform>
            <numerusform>Refresh %n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::ServerMenu</name>
    <message numerus="yes">
        <source>&amp;Protect %n server(s)…</source>
        <translation>
            <numerusform>&amp;Protect %n server…</numerusform>
            <numerusform>&amp;Protect %n servers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo the newest change on %n server(s)…</source>
        <translation>
            <numerusform>&amp;Undo the newest change on %n server…</numerusform>
            <numerusform>&amp;Undo the newest change on %n servers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Refresh %n server(s)</source>
        <translation>
            <numerusform>&amp;Refresh %n server</numerusform>
            <numerusform>&amp;Refresh %n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Scan %n server(s)…</source>
        <translation>
            <numerusform>&amp;Scan %n server…</numerusform>
            <numerusform>&amp;Scan %n servers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;port on %n server(s)…</source>
        <translation>
            <numerusform>Re&amp;port on %n server…</numerusform>
            <numerusform>Re&amp;port on %n servers…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::StateStrip</name>
    <message numerus="yes">
        <source>%1: %n server(s). %2</source>
        <comment>state, number, meaning</comment>
        <translation>
            <numerusform>%1: %n server. %2</numerusform>
            <numerusform>%1: %n servers. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::SummaryPage</name>
    <message numerus="yes">
        <source>%n change(s) made and verified</source>
        <translation>
            <numerusform>%n change made and verified</numerusform>
            <numerusform>%n changes made and verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %n change(s)…</source>
        <translation>
            <numerusform>&amp;Undo %n change…</numerusform>
            <numerusform>&amp;Undo %n changes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still vulnerable: %n server(s)</source>
        <translation>
            <numerusform>Still vulnerable: %n server</numerusform>
            <numerusform>Still vulnerable: %n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) couldn&apos;t be evaluated</source>
        <translation>
            <numerusform>%n server couldn&apos;t be evaluated</numerusform>
            <numerusform>%n servers couldn&apos;t be evaluated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::TimelineDetailView</name>
    <message numerus="yes">
        <source>%n more finding(s) on the Findings tab, none of them more severe.</source>
        <translation>
            <numerusform>%n more finding on the Findings tab, not more severe.</numerusform>
            <numerusform>%n more findings on the Findings tab, none of them more severe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::UndoDialog</name>
    <message numerus="yes">
        <source>&amp;Undo %n change(s) on %1</source>
        <translation>
            <numerusform>&amp;Undo %n change on %1</numerusform>
            <numerusform>&amp;Undo %n changes on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %n change(s) on %1 servers</source>
        <translation>
            <numerusform>&amp;Undo %n change on %1 servers</numerusform>
            <numerusform>&amp;Undo %n changes on %1 servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s) are identical to before. Select a line to see the SHA-256 hash.</source>
        <translation>
            <numerusform>%1 of %n target is identical to before. Select a line to see the SHA-256 hash.</numerusform>
            <numerusform>%1 of %n targets are identical to before. Select a line to see the SHA-256 hash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::UpdatesPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n server(s): %1 (%2)</source>
        <comment>servers, details of the update</comment>
        <translation>
            <numerusform>For %n server: %1 (%2)</numerusform>
            <numerusform>For %n servers: %1 (%2)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::AssessCommand</name>
    <message numerus="yes">
        <source>--record takes one server, but %n were specified.</source>
        <translation>
            <numerusform>--record takes one server, but %n was specified.</numerusform>
            <numerusform>--record takes one server, but %n were specified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n recorded answer(s) weren&apos;t used, the first: %2</source>
        <translation>
            <numerusform>%1: %n recorded answer wasn&apos;t used: %2</numerusform>
            <numerusform>%1: %n recorded answers weren&apos;t used, the first: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::ChangeText</name>
    <message numerus="yes">
        <source>%n step(s) would be carried out. Nothing was changed.</source>
        <translation>
            <numerusform>%n step would be carried out. Nothing was changed.</numerusform>
            <numerusform>%n steps would be carried out. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::CurrencyText</name>
    <message numerus="yes">
        <source>%1 (%2), released %3, %n day(s) ago</source>
        <translation>
            <numerusform>%1 (%2), released %3, %n day ago</numerusform>
            <numerusform>%1 (%2), released %3, %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --json lists them all.</source>
        <translation>
            <numerusform>and %n more; --json lists them all.</numerusform>
            <numerusform>and %n more; --json lists them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::ScanReportText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>lines of a file</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more (--json lists all)</source>
        <translation>
            <numerusform>and %n more (--json lists all)</numerusform>
            <numerusform>and %n more (--json lists all)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence file(s) kept in %1.</source>
        <translation>
            <numerusform>%n evidence file kept in %1.</numerusform>
            <numerusform>%n evidence files kept in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attack %1: %n related trace(s), in order</source>
        <translation>
            <numerusform>Attack %1: %n trace</numerusform>
            <numerusform>Attack %1: %n related traces, in order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::ScannerCommand</name>
    <message numerus="yes">
        <source>%1: the scanner has been running for %n minute(s).</source>
        <translation>
            <numerusform>%1: the scanner has been running for %n minute.</numerusform>
            <numerusform>%1: the scanner has been running for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::ServersText</name>
    <message numerus="yes">
        <source>%n server(s) older than Exchange 2013 omitted.</source>
        <translation>
            <numerusform>%n server older than Exchange 2013 omitted.</numerusform>
            <numerusform>%n servers older than Exchange 2013 omitted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) without a name omitted.</source>
        <translation>
            <numerusform>%n entry without a name omitted.</numerusform>
            <numerusform>%n entries without a name omitted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::UpdatesText</name>
    <message numerus="yes">
        <source>%1: for %n server(s): %2</source>
        <comment>update: how many, which</comment>
        <translation>
            <numerusform>%1: for %n server: %2</numerusform>
            <numerusform>%1: for %n servers: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where sources disagree (%n in the data):</source>
        <translation>
            <numerusform>Where sources disagree (%n in the data):</numerusform>
            <numerusform>Where sources disagree (%n in the data):</numerusform>
        </translation>
    </message>
</context>
</TS>
