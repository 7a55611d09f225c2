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
        <source>Attacks published after %1 are not known here: the data of Amado is %n day(s) old. Install a newer Amado to get newer data.</source>
        <translation>
            <numerusform>Attacks published after %1 are not known here: the data of Amado is %n day old. Install a newer Amado to get newer data.</numerusform>
            <numerusform>Attacks published after %1 are not known here: the data of Amado is %n days old. Install a newer Amado to get newer data.</numerusform>
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
        <source>%n known vulnerability(s) are open in this build.</source>
        <translation>
            <numerusform>%n known vulnerability is open in this build.</numerusform>
            <numerusform>%n known vulnerabilities are open in this build.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is or are known to be used by attackers.</source>
        <translation>
            <numerusform>%n of them is known to be used by attackers.</numerusform>
            <numerusform>%n of them are known to be used by attackers.</numerusform>
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
        <source>Only the copy changes. The server itself stays as it is.</source>
        <translation>
            <numerusform>Only the copy changes. The server itself stays as it is.</numerusform>
            <numerusform>Only the copies change. The servers themselves stay as they are.</numerusform>
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
        <source>It did not answer at %1; it is asked again in %n s.</source>
        <translation>
            <numerusform>It did not answer at %1; it is asked again in %n s.</numerusform>
            <numerusform>It did not answer at %1; it is asked again in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It did not answer at %1; it is asked again in %n min.</source>
        <translation>
            <numerusform>It did not answer at %1; it is asked again in %n min.</numerusform>
            <numerusform>It did not answer at %1; it is asked again in %n min.</numerusform>
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
        <source>Reading was stopped: what %n server(s) answered is kept.</source>
        <translation>
            <numerusform>Reading was stopped: what %n server answered is kept.</numerusform>
            <numerusform>Reading was stopped: what %n servers answered is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n server(s) keep(s) what was known before.</source>
        <comment>%1: what was read</comment>
        <translation>
            <numerusform>%1 %n server keeps what was known before.</numerusform>
            <numerusform>%1 %n servers keep what was known before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanHeadline</name>
    <message numerus="yes">
        <source>Nothing found in the logs of these %n day(s) (%1 to %2).</source>
        <translation>
            <numerusform>Nothing found in the logs of this one day (%1 to %2).</numerusform>
            <numerusform>Nothing found in the logs of these %n days (%1 to %2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing found in the logs. They reach over %1 to %n day(s), depending on the log (%2 to %3 at the most).</source>
        <translation>
            <numerusform>Nothing found in the logs. They reach over %1 to %n day, depending on the log (%2 to %3 at the most).</numerusform>
            <numerusform>Nothing found in the logs. They reach over %1 to %n days, depending on the log (%2 to %3 at the most).</numerusform>
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
        <source>%n source(s) couldn&apos;t be searched whole (%1).</source>
        <translation>
            <numerusform>%n source couldn&apos;t be searched whole (%1).</numerusform>
            <numerusform>%n sources couldn&apos;t be searched whole (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) need a person to look. None of them proves an attack by itself.</source>
        <translation>
            <numerusform>%n finding needs a person to look. It doesn&apos;t prove an attack by itself.</numerusform>
            <numerusform>%n findings need a person to look. None of them proves an attack by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No trace of an attack, but %n finding(s) that would matter beside one.</source>
        <translation>
            <numerusform>No trace of an attack, but %n finding that would matter beside one.</numerusform>
            <numerusform>No trace of an attack, but %n findings that would matter beside one.</numerusform>
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
        <source>%n file(s), %1 searched.</source>
        <translation>
            <numerusform>%n file, %1 searched.</numerusform>
            <numerusform>%n files, %1 searched.</numerusform>
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
        <source>%n finding(s) would matter beside a trace of an attack.</source>
        <translation>
            <numerusform>%n finding would matter beside a trace of an attack.</numerusform>
            <numerusform>%n findings would matter beside a trace of an attack.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More was found than Amado keeps: only the %n heaviest finding(s) is/are listed.</source>
        <translation>
            <numerusform>More was found than Amado keeps: only the heaviest finding is listed.</numerusform>
            <numerusform>More was found than Amado keeps: only the %n heaviest findings are listed.</numerusform>
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
        <source>Somebody got in on %n server(s): %1</source>
        <translation>
            <numerusform>Somebody got in on %n server: %1</numerusform>
            <numerusform>Somebody got in on %n servers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Malware was found on %n server(s): %1</source>
        <translation>
            <numerusform>Malware was found on %n server: %1</numerusform>
            <numerusform>Malware was found on %n servers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Malware was removed from %n server(s): %1</source>
        <translation>
            <numerusform>Malware was removed from %n server: %1</numerusform>
            <numerusform>Malware was removed from %n servers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Safety Scanner contradicts itself on %n server(s): %1</source>
        <translation>
            <numerusform>The Safety Scanner contradicts itself on %n server: %1</numerusform>
            <numerusform>The Safety Scanner contradicts itself on %n servers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody tried to get in on %n server(s): %1</source>
        <translation>
            <numerusform>Somebody tried to get in on %n server: %1</numerusform>
            <numerusform>Somebody tried to get in on %n servers: %1</numerusform>
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
        <source>The logs reach back %n day(s) at least; what happened before that can&apos;t be seen in them.</source>
        <translation>
            <numerusform>The logs reach back %n day at least; what happened before that can&apos;t be seen in them.</numerusform>
            <numerusform>The logs reach back %n days at least; what happened before that can&apos;t be seen in them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) has/have not been scanned.</source>
        <translation>
            <numerusform>%n server has not been scanned.</numerusform>
            <numerusform>%n servers have not been scanned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) could not be searched whole.</source>
        <translation>
            <numerusform>%n server could not be searched whole.</numerusform>
            <numerusform>%n servers could not be searched whole.</numerusform>
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
        <source>%n file(s) of evidence kept: %1, SHA-256 %2.</source>
        <translation>
            <numerusform>%n file of evidence kept: %1, SHA-256 %2.</numerusform>
            <numerusform>%n files of evidence kept: %1, SHA-256 %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) couldn&apos;t be kept, the first: %1.</source>
        <translation>
            <numerusform>%n thing couldn&apos;t be kept: %1.</numerusform>
            <numerusform>%n things couldn&apos;t be kept, the first: %1.</numerusform>
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
        <source>%n more line(s) cannot be used.</source>
        <translation>
            <numerusform>%n more line cannot be used.</numerusform>
            <numerusform>%n more lines cannot be used.</numerusform>
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
        <source>Stopped: %n change(s) were not begun</source>
        <translation>
            <numerusform>Stopped: %n change was not begun</numerusform>
            <numerusform>Stopped: %n changes were not begun</numerusform>
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
        <source>%n change(s) are not possible yet. The list says why and what to do; the others go on without them.</source>
        <translation>
            <numerusform>%n change is not possible yet. The list says why and what to do; the others go on without it.</numerusform>
            <numerusform>%n changes are not possible yet. The list says why and what to do; the others go on without them.</numerusform>
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
        <source>%1 of %n server(s) that need it are ticked.</source>
        <translation>
            <numerusform>%1 of %n server that needs it is ticked.</numerusform>
            <numerusform>%1 of %n servers that need it are ticked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) could not be judged.</source>
        <translation>
            <numerusform>%n server could not be judged.</numerusform>
            <numerusform>%n servers could not be judged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::DiscoverPanel</name>
    <message numerus="yes">
        <source>%n server(s) found in the organization “%1”. The directory shows the build of setup; security updates are seen after adding.</source>
        <translation>
            <numerusform>%n server found in the organization “%1”. The directory shows the build of setup; security updates are seen after adding.</numerusform>
            <numerusform>%n servers found in the organization “%1”. The directory shows the build of setup; security updates are seen after adding.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) older than Exchange 2013 are left out.</source>
        <translation>
            <numerusform>%n server older than Exchange 2013 is left out.</numerusform>
            <numerusform>%n servers older than Exchange 2013 are left out.</numerusform>
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
        <source>What users may notice (%n known side effect(s))</source>
        <translation>
            <numerusform>What users may notice (%n known side effect)</numerusform>
            <numerusform>What users may notice (%n known side effects)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::ExpiryDetailView</name>
    <message numerus="yes">
        <source>%n of these dates lie(s) within the next 30 days.</source>
        <translation>
            <numerusform>%n of these dates lies within the next 30 days.</numerusform>
            <numerusform>%n of these dates lie within the next 30 days.</numerusform>
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
        <source>&amp;Undo %n acts…</source>
        <translation>
            <numerusform>&amp;Undo %n act…</numerusform>
            <numerusform>&amp;Undo %n acts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) selected</source>
        <translation>
            <numerusform>%n act selected</numerusform>
            <numerusform>%n acts selected</numerusform>
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
        <source>%n act(s) were interrupted, and it is not yet known what they changed. New changes to the same files are refused until this is settled.</source>
        <translation>
            <numerusform>%n act was interrupted, and it is not yet known what it changed. New changes to the same files are refused until this is settled.</numerusform>
            <numerusform>%n acts were interrupted, and it is not yet known what they changed. New changes to the same files are refused until this is settled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::ScanDetailView</name>
    <message numerus="yes">
        <source>%n more finding(s): see the page Scans.</source>
        <translation>
            <numerusform>%n more finding: see the page Scans.</numerusform>
            <numerusform>%n more findings: see the page Scans.</numerusform>
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
        <source>Malware is &amp;removed from %n server(s). Amado can&apos;t undo that.</source>
        <translation>
            <numerusform>Malware is &amp;removed from %n server. Amado can&apos;t undo that.</numerusform>
            <numerusform>Malware is &amp;removed from %n servers. Amado can&apos;t undo that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy/copies is/are left out of the scanner run.</source>
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
        <source>Looks for malware in files. Microsoft&apos;s program for it can be used for %n day(s) after the download.</source>
        <translation>
            <numerusform>Looks for malware in files. Microsoft&apos;s program for it can be used for %n day after the download.</numerusform>
            <numerusform>Looks for malware in files. Microsoft&apos;s program for it can be used for %n days after the download.</numerusform>
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
        <source>Still open on %n server(s)</source>
        <translation>
            <numerusform>Still open on %n server</numerusform>
            <numerusform>Still open on %n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) could not be judged</source>
        <translation>
            <numerusform>%n server could not be judged</numerusform>
            <numerusform>%n servers could not be judged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::TimelineDetailView</name>
    <message numerus="yes">
        <source>%n more finding(s), none of them heavier: see the tab Findings.</source>
        <translation>
            <numerusform>%n more finding, not heavier: see the tab Findings.</numerusform>
            <numerusform>%n more findings, none of them heavier: see the tab Findings.</numerusform>
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
        <source>%1 of %n target(s) are identical to before. Select a line to read the SHA-256.</source>
        <translation>
            <numerusform>%1 of %n target is identical to before. Select a line to read the SHA-256.</numerusform>
            <numerusform>%1 of %n targets are identical to before. Select a line to read the SHA-256.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::AssessCommand</name>
    <message numerus="yes">
        <source>--record takes one server; these are %n.</source>
        <translation>
            <numerusform>--record takes one server; this is %n.</numerusform>
            <numerusform>--record takes one server; these are %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n recorded answer(s) were not asked for, the first: %2</source>
        <translation>
            <numerusform>%1: %n recorded answer was not asked for: %2</numerusform>
            <numerusform>%1: %n recorded answers were not asked for, the first: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::ChangeText</name>
    <message numerus="yes">
        <source>%n step(s) would be carried out; nothing was changed.</source>
        <translation>
            <numerusform>%n step would be carried out; nothing was changed.</numerusform>
            <numerusform>%n steps would be carried out; nothing was changed.</numerusform>
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
        <source>and %n more: --json lists them all</source>
        <translation>
            <numerusform>and %n more: --json lists them all</numerusform>
            <numerusform>and %n more: --json lists them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of evidence kept in %1.</source>
        <translation>
            <numerusform>%n file of evidence kept in %1.</numerusform>
            <numerusform>%n files of evidence kept in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attack %1: %n trace(s) that belong together, in order</source>
        <translation>
            <numerusform>Attack %1: %n trace</numerusform>
            <numerusform>Attack %1: %n traces that belong together, in order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::ScannerCommand</name>
    <message numerus="yes">
        <source>%1: the scanner has been at work for %n minute(s).</source>
        <translation>
            <numerusform>%1: the scanner has been at work for %n minute.</numerusform>
            <numerusform>%1: the scanner has been at work for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::ServersText</name>
    <message numerus="yes">
        <source>%n server(s) older than Exchange 2013 left out.</source>
        <translation>
            <numerusform>%n server older than Exchange 2013 left out.</numerusform>
            <numerusform>%n servers older than Exchange 2013 left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) without a name left out.</source>
        <translation>
            <numerusform>%n entry without a name left out.</numerusform>
            <numerusform>%n entries without a name left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
