<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AgeText</name>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 時間前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 日前</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message numerus="yes">
        <source>Attacks published after %1 are not known here: the data of Amado is %n day(s) old. Install a newer Amado to get newer data.</source>
        <translation>
            <numerusform>%1 より後に公開された攻撃は、ここでは判定できません。Amado のデータは %n 日前のものです。新しい Amado をインストールすると、新しいデータになります。</numerusform>
        </translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>how a month is written</comment>
        <translation>yyyy 年 M 月</translation>
    </message>
</context>
<context>
    <name>AssessmentText</name>
    <message>
        <source>One site of this server isn&apos;t protected against %1</source>
        <translation>このサーバーには、%1 に対して保護されていないサイトがあります</translation>
    </message>
    <message>
        <source>Nothing protects this server against %1</source>
        <translation>%1 に対して無防備です</translation>
    </message>
    <message>
        <source>The mitigation for %1 has no effect</source>
        <translation>%1 の緩和策が効いていません</translation>
    </message>
    <message>
        <source>A rule for %1 has unexpected content</source>
        <translation>%1 のルールの内容が想定と異なります</translation>
    </message>
    <message>
        <source>The mitigation for %1 is outdated</source>
        <translation>%1 の緩和策が旧版です</translation>
    </message>
    <message>
        <source>Protected by update</source>
        <translation>更新プログラムで保護されています</translation>
    </message>
    <message>
        <source>No known mitigation concerns this server</source>
        <translation>このサーバーに関係する緩和策はありません</translation>
    </message>
    <message>
        <source>It is not known whether this server is protected</source>
        <translation>保護されているかどうかは不明です</translation>
    </message>
    <message>
        <source>It is not known whether %1 threatens this server</source>
        <translation>%1 の影響を受けるかどうかは不明です</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>無効になっています。</translation>
    </message>
    <message>
        <source>A place further down clears all inherited rules.</source>
        <translation>下位の構成が継承されたルールをすべて消去しています。</translation>
    </message>
    <message>
        <source>A place further down removes this rule.</source>
        <translation>下位の構成がこのルールを削除しています。</translation>
    </message>
    <message>
        <source>Another rule, “%1”, decides instead.</source>
        <translation>別のルール「%1」が代わりに処理を決めています。</translation>
    </message>
    <message>
        <source>Another rule decides instead.</source>
        <translation>別のルールが代わりに処理を決めています。</translation>
    </message>
    <message>
        <source>It stands where attacks do not pass.</source>
        <translation>攻撃が通らない場所に置かれています。</translation>
    </message>
    <message>
        <source>It stands in a location that does not pass its rules on.</source>
        <translation>ルールを継承させない location の中に置かれています。</translation>
    </message>
    <message>
        <source>Its wording was published by mistake and blocks nothing.</source>
        <translation>誤って公開された書式で、何もブロックしません。</translation>
    </message>
    <message>
        <source>The URL Rewrite module is not loaded here.</source>
        <translation>ここでは URL Rewrite モジュールが読み込まれていません。</translation>
    </message>
    <message>
        <source>The configuration has an error here, so IIS serves nothing.</source>
        <translation>ここの構成に誤りがあるため、IIS は応答できません。</translation>
    </message>
    <message>
        <source>Another rule that belongs to it is missing.</source>
        <translation>組になる別のルールがありません。</translation>
    </message>
    <message>
        <source>Its content is that of no published mitigation.</source>
        <translation>内容が公開されているどの緩和策とも一致しません。</translation>
    </message>
    <message>
        <source>It does not stop the attack samples.</source>
        <translation>攻撃のサンプルを止めません。</translation>
    </message>
    <message>
        <source>Exchange EM Service</source>
        <translation>Exchange EM サービス</translation>
    </message>
    <message>
        <source>EOMT (2021)</source>
        <translation>EOMT (2021)</translation>
    </message>
    <message>
        <source>EOMT v2</source>
        <translation>EOMT v2</translation>
    </message>
    <message>
        <source>EOMT (unified)</source>
        <translation>EOMT (統合版)</translation>
    </message>
    <message>
        <source>by hand, after Microsoft&apos;s instructions</source>
        <translation>Microsoft の手順に沿った手作業</translation>
    </message>
    <message>
        <source>Amado</source>
        <translation>Amado</translation>
    </message>
    <message>
        <source>writer not known</source>
        <translation>作成者不明</translation>
    </message>
    <message>
        <source>final revision</source>
        <translation>最終版</translation>
    </message>
    <message>
        <source>outdated revision</source>
        <translation>旧版</translation>
    </message>
    <message>
        <source>revision that never took effect</source>
        <translation>効果のなかった版</translation>
    </message>
    <message>
        <source>no published revision</source>
        <translation>公開されていない内容</translation>
    </message>
    <message>
        <source>A mitigation protects against %1; the update is still missing</source>
        <translation>%1 は緩和策で保護されています (更新プログラムは未適用)</translation>
    </message>
    <message>
        <source>%1 is fixed by an update; its mitigation is still there</source>
        <translation>%1 は更新プログラムで修正済みです (緩和策は残っています)</translation>
    </message>
</context>
<context>
    <name>BlockWords</name>
    <message>
        <source>The list of blocked IDs was not changed everywhere</source>
        <translation>ブロックする ID の一覧を変更できなかったサーバーがあります</translation>
    </message>
    <message>
        <source>%1 is blocked</source>
        <translation>%1 をブロックしました</translation>
    </message>
    <message>
        <source>%1 is no longer blocked</source>
        <translation>%1 のブロックを解除しました</translation>
    </message>
    <message>
        <source>Block a mitigation</source>
        <translation>緩和策のブロック</translation>
    </message>
    <message>
        <source>Unblock a mitigation</source>
        <translation>緩和策のブロック解除</translation>
    </message>
    <message>
        <source>Reading the server and planning …</source>
        <translation>サーバーを読み取り、計画しています…</translation>
    </message>
    <message>
        <source>Nothing can be changed as things stand</source>
        <translation>現状では変更できるものがありません</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>%1 をブロックしますか？</translation>
    </message>
    <message>
        <source>Unblock %1?</source>
        <translation>%1 のブロックを解除しますか？</translation>
    </message>
    <message>
        <source>Changing the list of blocked IDs …</source>
        <translation>ブロックする ID の一覧を変更しています…</translation>
    </message>
    <message>
        <source>Microsoft&apos;s mitigation service leaves a blocked mitigation alone. Nothing has been changed yet.</source>
        <translation>ブロックした緩和策には、Microsoft の緩和サービスは手を付けません。まだ何も変更していません。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s mitigation service may apply the mitigation again. Nothing has been changed yet.</source>
        <translation>Microsoft の緩和サービスは、この緩和策を再び適用できるようになります。まだ何も変更していません。</translation>
    </message>
    <message>
        <source>&amp;Block %1 on %2</source>
        <translation>%2 で %1 をブロック(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Unblock %1 on %2</source>
        <translation>%2 で %1 のブロックを解除(&amp;U)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Block %1 on %n server(s)</source>
        <translation>
            <numerusform>%n 台のサーバーで %1 をブロック(&amp;B)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Unblock %1 on %n server(s)</source>
        <translation>
            <numerusform>%n 台のサーバーで %1 のブロックを解除(&amp;U)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BuildText</name>
    <message>
        <source>Install %1.</source>
        <translation>%1 をインストールしてください。</translation>
    </message>
    <message>
        <source>Install %1, then %2.</source>
        <translation>%1 をインストールし、続けて %2 をインストールしてください。</translation>
    </message>
    <message>
        <source>Build not known</source>
        <translation>ビルド不明</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Newest of its line</source>
        <translation>この系列で最新</translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) behind</source>
        <translation>
            <numerusform>%n 件の更新が未適用</numerusform>
        </translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>サポート中</translation>
    </message>
    <message>
        <source>Paid extension only</source>
        <translation>有償延長のみ</translation>
    </message>
    <message>
        <source>Extension ended</source>
        <translation>延長終了</translation>
    </message>
    <message>
        <source>Out of support</source>
        <translation>サポート終了</translation>
    </message>
    <message>
        <source>Support not known</source>
        <translation>サポート状況不明</translation>
    </message>
    <message>
        <source>Microsoft supports this line until %1.</source>
        <translation>この系列は %1 までサポートされます。</translation>
    </message>
    <message>
        <source>Microsoft supports this line.</source>
        <translation>この系列はサポートされています。</translation>
    </message>
    <message>
        <source>Only customers of the paid extension get updates, until %1.</source>
        <translation>更新プログラムは有償延長の契約者だけに %1 まで提供されます。</translation>
    </message>
    <message>
        <source>Only customers of the paid extension get updates.</source>
        <translation>更新プログラムは有償延長の契約者だけに提供されます。</translation>
    </message>
    <message>
        <source>Support has ended, and the paid extension ended on %1.</source>
        <translation>サポートは終了し、有償延長も %1 に終了しました。</translation>
    </message>
    <message>
        <source>Support and the paid extension have ended.</source>
        <translation>サポートも有償延長も終了しました。</translation>
    </message>
    <message>
        <source>Support ended on %1; no updates appear for this line.</source>
        <translation>サポートは %1 に終了しました。この系列の更新プログラムは提供されません。</translation>
    </message>
    <message>
        <source>Support has ended; no updates appear for this line.</source>
        <translation>サポートは終了しました。この系列の更新プログラムは提供されません。</translation>
    </message>
    <message>
        <source>Whether Microsoft supports this build is not known.</source>
        <translation>このビルドがサポートされているかどうかは不明です。</translation>
    </message>
    <message>
        <source>No update is missing.</source>
        <translation>未適用の更新プログラムはありません。</translation>
    </message>
    <message>
        <source>%1 Updates of this line need the paid extension; otherwise move to Exchange SE.</source>
        <translation>%1この系列の更新には有償延長の契約が必要です。契約がない場合は Exchange SE に移行してください。</translation>
    </message>
    <message>
        <source>Move to Exchange SE: updates for this product are no longer published.</source>
        <translation>Exchange SE に移行してください。この製品の更新プログラムはもう公開されません。</translation>
    </message>
    <message>
        <source>The next step cannot be told without knowing the build.</source>
        <translation>ビルドが不明なため、次の手順を判断できません。</translation>
    </message>
    <message>
        <source>Which vulnerabilities are open is not known.</source>
        <translation>未修正の脆弱性は不明です。</translation>
    </message>
    <message>
        <source>No known vulnerability is open in this build.</source>
        <translation>このビルドに未修正の既知の脆弱性はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n known vulnerability(s) are open in this build.</source>
        <translation>
            <numerusform>このビルドには未修正の既知の脆弱性が %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of them is or are known to be used by attackers.</source>
        <translation>
            <numerusform>そのうち %n 件は悪用が確認されています。</numerusform>
        </translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <comment>two releases</comment>
        <translation>%1 と %2 の間</translation>
    </message>
    <message>
        <source>newer than the data of %1</source>
        <translation>%1 のデータより新しいビルド</translation>
    </message>
    <message>
        <source>older than %1</source>
        <comment>a release</comment>
        <translation>%1 より古いビルド</translation>
    </message>
    <message>
        <source>not in the data of %1</source>
        <translation>%1 のデータにないビルド</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>product, where its unknown build stands</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Newer than the data</source>
        <translation>データより新しい</translation>
    </message>
    <message>
        <source>The data of %1 lists no newer update.</source>
        <translation>%1 のデータには、これより新しい更新プログラムはありません。</translation>
    </message>
</context>
<context>
    <name>ChangeReport</name>
    <message>
        <source>Amado: changes to Exchange servers</source>
        <translation>Amado: Exchange サーバーの変更</translation>
    </message>
    <message>
        <source>Report made: %1</source>
        <translation>レポート作成日時: %1</translation>
    </message>
    <message>
        <source>Age of the vulnerability and build data: %1</source>
        <translation>脆弱性とビルドのデータの日付: %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>result: word, sentence</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
    <message>
        <source>History entry</source>
        <translation>履歴の項目</translation>
    </message>
    <message>
        <source>SHA-256 before: %1</source>
        <translation>変更前の SHA-256: %1</translation>
    </message>
    <message>
        <source>SHA-256 after: %1</source>
        <translation>変更後の SHA-256: %1</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Path or address</source>
        <translation>パスまたはアドレス</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>automatic (delayed)</source>
        <translation>自動 (遅延開始)</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>disabled</source>
        <comment>start type of a service</comment>
        <translation>無効</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Protection against %1</source>
        <translation>%1 への保護</translation>
    </message>
    <message>
        <source>Removal of the rule “%1”</source>
        <translation>ルール「%1」の削除</translation>
    </message>
    <message>
        <source>Undo of the protection against %1</source>
        <translation>%1 への保護の取り消し</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Start type</source>
        <translation>スタートアップの種類</translation>
    </message>
    <message>
        <source>Starts by itself</source>
        <translation>自動的に開始</translation>
    </message>
    <message>
        <source>Start mode</source>
        <translation>開始モード</translation>
    </message>
    <message>
        <source>Blocked IDs</source>
        <translation>ブロックした ID</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>none</source>
        <comment>blocked IDs</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Blocking of %1</source>
        <comment>mitigation IDs</comment>
        <translation>%1 のブロック</translation>
    </message>
    <message>
        <source>Unblocking of %1</source>
        <comment>mitigation IDs</comment>
        <translation>%1 のブロック解除</translation>
    </message>
    <message>
        <source>Undo of a change to the blocked IDs: %1</source>
        <translation>ブロックした ID の変更を元に戻す: %1</translation>
    </message>
    <message>
        <source>Protect against %1</source>
        <translation>%1 に対する保護を適用</translation>
    </message>
    <message>
        <source>Block %1</source>
        <comment>mitigation IDs</comment>
        <translation>%1 をブロック</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <comment>mitigation IDs</comment>
        <translation>%1 のブロックを解除</translation>
    </message>
    <message>
        <source>Remove the rule “%1”</source>
        <translation>ルール「%1」を削除</translation>
    </message>
    <message>
        <source>Undo a change to the blocked IDs: %1</source>
        <translation>ブロック対象の ID の変更を元に戻す: %1</translation>
    </message>
    <message>
        <source>Undo the protection against %1</source>
        <translation>%1 に対する保護を元に戻す</translation>
    </message>
    <message>
        <source>Removal of an entry from the configuration of IIS: %1</source>
        <translation>IIS の構成からのエントリの削除: %1</translation>
    </message>
    <message>
        <source>Remove an entry from the configuration of IIS: %1</source>
        <translation>IIS の構成からエントリを削除: %1</translation>
    </message>
    <message>
        <source>The log of IIS switched on again: %1</source>
        <translation>IIS のログの記録を再開: %1</translation>
    </message>
    <message>
        <source>Switch the log of IIS on again: %1</source>
        <translation>IIS のログの記録を再開する: %1</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>amado: “%1” is no value for %2</source>
        <translation>amado: 「%1」は %2 の値として使えません</translation>
    </message>
    <message>
        <source>Shows and repairs the protection of Exchange servers.</source>
        <translation>Exchange サーバーの保護の状態を表示し、改善します。</translation>
    </message>
    <message>
        <source>Opens the practice lab in DIR; makes it when DIR is empty.</source>
        <translation>DIR の練習用ラボを開きます。空の場合は作成します。</translation>
    </message>
    <message>
        <source>Uses FILE as store.</source>
        <translation>FILE を保存先として使います。</translation>
    </message>
    <message>
        <source>ja or en.</source>
        <translation>ja または en。</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>ウィンドウの配色。</translation>
    </message>
    <message>
        <source>Judges as of DATE instead of now (2026-11-22 or with a time).</source>
        <translation>現在ではなく DATE の時点で判定します (2026-11-22、または時刻付き)。</translation>
    </message>
    <message>
        <source>Saves a picture of the window to FILE and ends.</source>
        <translation>ウィンドウの画像を FILE に保存して終了します。</translation>
    </message>
    <message>
        <source>Folders of servers, or of such folders, to open.</source>
        <translation>開くサーバーのフォルダー、またはそれらをまとめたフォルダー。</translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message numerus="yes">
        <source>%n real server(s)</source>
        <translation>
            <numerusform>実サーバー %n 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>コピー %n 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lab server(s)</source>
        <translation>
            <numerusform>ラボ %n 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I ha&amp;ve read the differences and want to change %n server(s) on the copy.</source>
        <translation>
            <numerusform>差分を確認しました。%n 台のサーバーのコピーだけを変更します(&amp;V)。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I ha&amp;ve read the differences and want to change %n server(s) in the practice lab.</source>
        <translation>
            <numerusform>差分を確認しました。練習用ラボの %n 台のサーバーを変更します(&amp;V)。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I ha&amp;ve read the differences and want to change %n server(s).</source>
        <translation>
            <numerusform>差分を確認しました。%n 台のサーバーを変更します(&amp;V)。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I ha&amp;ve read this and want to change %n server(s): %1.</source>
        <translation>
            <numerusform>内容を確認しました。%n 台を変更します(&amp;V): %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply to %n copy(ies)</source>
        <translation>
            <numerusform>コピー %n 台に適用(&amp;A)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply to %n lab server(s)</source>
        <translation>
            <numerusform>ラボの %n 台に適用(&amp;A)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply to %n server(s)</source>
        <translation>
            <numerusform>%n 台のサーバーに適用(&amp;A)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the copy changes. The server itself stays as it is.</source>
        <translation>
            <numerusform>変更するのはコピーだけです。サーバー本体は変わりません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the practice lab changes.</source>
        <translation>変更するのは練習用ラボだけです。</translation>
    </message>
    <message>
        <source>Only copies and the practice lab change. No real server does.</source>
        <translation>変更するのはコピーと練習用ラボだけです。実サーバーは変わりません。</translation>
    </message>
</context>
<context>
    <name>EquivalentProtectionText</name>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>This server has no mitigation service that could apply %1; Amado applies the equivalent protection itself.</source>
        <translation>このサーバーには %1 を適用する緩和サービスがありません。Amado が同等の保護を自ら適用します。</translation>
    </message>
    <message>
        <source>The mitigation service on this server cannot receive %1 any more; Amado applies the equivalent protection itself.</source>
        <translation>このサーバーの緩和サービスは %1 をもう受信できません。Amado が同等の保護を自ら適用します。</translation>
    </message>
    <message>
        <source>The mitigation service on this server does not run and cannot apply %1; Amado applies the equivalent protection itself.</source>
        <translation>このサーバーの緩和サービスは動いておらず、%1 を適用できません。Amado が同等の保護を自ら適用します。</translation>
    </message>
    <message>
        <source>Automatic mitigation is switched off, so the service does not apply %1; Amado applies the equivalent protection itself.</source>
        <translation>自動緩和がオフのため、緩和サービスは %1 を適用しません。Amado が同等の保護を自ら適用します。</translation>
    </message>
    <message>
        <source>%1 is blocked on this server, so the mitigation service does not apply it; Amado applies the equivalent protection itself.</source>
        <translation>このサーバーでは %1 がブロックされているため、緩和サービスは適用しません。Amado が同等の保護を自ら適用します。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s feed does not list %1, so the mitigation service does not apply it; Amado applies the equivalent protection itself.</source>
        <translation>Microsoft のフィードに %1 がないため、緩和サービスは適用しません。Amado が同等の保護を自ら適用します。</translation>
    </message>
    <message>
        <source>The mitigation service protects this server by its own rule as well. Our rule “%1” is no longer needed and can be taken back.</source>
        <translation>緩和サービスも自身のルールでこのサーバーを保護しています。このプログラムのルール「%1」はもう不要で、元に戻せます。</translation>
    </message>
    <message>
        <source>Blocking removes nothing: what the service has applied stays until its rule is removed.</source>
        <translation>ブロックしても何も取り除かれません。緩和サービスが適用したものは、そのルールを削除するまで残ります。</translation>
    </message>
    <message>
        <source>Blocking removes nothing: %1 is applied and stays until its rule is removed.</source>
        <translation>ブロックしても何も取り除かれません。%1 は適用されており、そのルールを削除するまで残ります。</translation>
    </message>
    <message>
        <source>The mitigation service applies %1 at its next run, if Microsoft lists it for this build.</source>
        <translation>Microsoft がこのビルド向けに公開していれば、緩和サービスは次回の実行時に %1 を適用します。</translation>
    </message>
    <message>
        <source>in less than a minute</source>
        <translation>まもなく (1 分以内)</translation>
    </message>
    <message numerus="yes">
        <source>in about %n min</source>
        <translation>
            <numerusform>約 %n 分後</numerusform>
        </translation>
    </message>
    <message>
        <source>The mitigation service does not run on this server.</source>
        <translation>このサーバーでは緩和サービスが動いていません。</translation>
    </message>
    <message>
        <source>When the mitigation service runs next is not known.</source>
        <translation>緩和サービスが次にいつ実行されるかは不明です。</translation>
    </message>
    <message>
        <source>The service runs %1, ten minutes after its start.</source>
        <comment>%1: in about 5 min</comment>
        <translation>緩和サービスは開始の 10 分後に実行されます。次回: %1。</translation>
    </message>
    <message>
        <source>The service runs every hour, next %1; nothing newer than %2 is known of it.</source>
        <comment>%1: in about 5 min, %2: time</comment>
        <translation>緩和サービスは 1 時間ごとに実行されます。次回: %1。%2 より新しい記録はありません。</translation>
    </message>
    <message>
        <source>The service runs again %1, an hour after its last run.</source>
        <comment>%1: in about 5 min</comment>
        <translation>緩和サービスは前回の 1 時間後に再び実行されます。次回: %1。</translation>
    </message>
    <message>
        <source>It is expected to apply %1 then.</source>
        <translation>その際に %1 を適用する見込みです。</translation>
    </message>
    <message>
        <source>It may apply %1 then although this build has the fix.</source>
        <translation>このビルドは修正済みですが、その際に %1 を適用する可能性があります。</translation>
    </message>
    <message>
        <source>It is not expected to change anything then.</source>
        <translation>その際に何かを変更する見込みはありません。</translation>
    </message>
    <message>
        <source>The rule “%1” is back: the mitigation service wrote it again, as its ID is not blocked.</source>
        <translation>ルール「%1」が戻っています。ID がブロックされていないため、緩和サービスが再び書き込みました。</translation>
    </message>
    <message>
        <source>The rule “%1” is back.</source>
        <translation>ルール「%1」が戻っています。</translation>
    </message>
    <message>
        <source>The feed does not reach this server at present, so the mitigation service cannot apply %1; Amado applies the equivalent protection itself.</source>
        <translation>現在、フィードがこのサーバーに届かないため、緩和サービスは %1 を適用できません。Amado が同等の保護を自ら適用します。</translation>
    </message>
    <message>
        <source>What it will change then is not known.</source>
        <translation>そのときに何を変更するかは不明です。</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The work was stopped</source>
        <translation>操作を停止しました</translation>
    </message>
    <message>
        <source>It ended at your request; finished steps stand.</source>
        <translation>ご指示により終了しました。完了した手順は有効です。</translation>
    </message>
    <message>
        <source>Start it again when you want to go on.</source>
        <translation>続けるには、もう一度開始してください。</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>時間内に応答がありませんでした</translation>
    </message>
    <message>
        <source>Whether the request took effect is not known.</source>
        <translation>要求が反映されたかどうかは不明です。</translation>
    </message>
    <message>
        <source>Refresh the server to see its state.</source>
        <translation>サーバーを更新して状態を確認してください。</translation>
    </message>
    <message>
        <source>The server did not answer</source>
        <translation>サーバーが応答しませんでした</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>何も行われていません。</translation>
    </message>
    <message>
        <source>Check that the server is on and its folder can be reached, then refresh.</source>
        <translation>サーバーが稼働し、フォルダーに到達できることを確認して、更新してください。</translation>
    </message>
    <message>
        <source>Access was denied</source>
        <translation>アクセスが拒否されました</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>このアカウントには権限がありません。</translation>
    </message>
    <message>
        <source>Use an account with the right to read and write the folder.</source>
        <translation>フォルダーの読み書きの権限を持つアカウントを使用してください。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>The named thing does not exist.</source>
        <translation>指定されたものは存在しません。</translation>
    </message>
    <message>
        <source>Check the name and the path.</source>
        <translation>名前とパスを確認してください。</translation>
    </message>
    <message>
        <source>The target changed in the meantime</source>
        <translation>対象がその間に変更されました</translation>
    </message>
    <message>
        <source>It is no longer as it was when the plan was made; nothing was written.</source>
        <translation>計画を作成したときと状態が異なります。何も書き込まれていません。</translation>
    </message>
    <message>
        <source>Plan again and review the new plan.</source>
        <translation>計画し直し、新しい計画を確認してください。</translation>
    </message>
    <message>
        <source>The server&apos;s state does not allow this</source>
        <translation>サーバーの状態により実行できません</translation>
    </message>
    <message>
        <source>Something has to be fixed first; nothing was written.</source>
        <translation>先に修正が必要です。何も書き込まれていません。</translation>
    </message>
    <message>
        <source>Fix what is named, then try again.</source>
        <translation>示された箇所を修正して、もう一度実行してください。</translation>
    </message>
    <message>
        <source>This program cannot handle the input</source>
        <translation>このプログラムでは扱えない入力です</translation>
    </message>
    <message>
        <source>Its form is newer or other than this program knows.</source>
        <translation>このプログラムが知らない、または新しい形式です。</translation>
    </message>
    <message>
        <source>Look for a newer version of this program.</source>
        <translation>このプログラムの新しい版を探してください。</translation>
    </message>
    <message>
        <source>The data is broken</source>
        <translation>データが壊れています</translation>
    </message>
    <message>
        <source>It breaks the rules of its own format.</source>
        <translation>形式の規則に反しています。</translation>
    </message>
    <message>
        <source>Fix the place named, then try again.</source>
        <translation>示された箇所を修正して、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The program&apos;s own store failed</source>
        <translation>プログラムの保存先でエラーが発生しました</translation>
    </message>
    <message>
        <source>It could not be read or written.</source>
        <translation>読み書きできませんでした。</translation>
    </message>
    <message>
        <source>Check the disk and the rights on the store file.</source>
        <translation>ディスクと保存先ファイルの権限を確認してください。</translation>
    </message>
    <message>
        <source>A defect of this program</source>
        <translation>このプログラムの不具合です</translation>
    </message>
    <message>
        <source>Something happened that should not be possible; the servers were left alone.</source>
        <translation>起こるはずのないことが起こりました。サーバーには触れていません。</translation>
    </message>
    <message>
        <source>Report it together with the raw detail.</source>
        <translation>技術的な詳細を添えて報告してください。</translation>
    </message>
    <message>
        <source>This folder is no server</source>
        <translation>このフォルダーはサーバーではありません</translation>
    </message>
    <message>
        <source>It holds neither server.json nor a drive folder such as C.</source>
        <translation>server.json も C などのドライブのフォルダーもありません。</translation>
    </message>
    <message>
        <source>Choose the folder of a server or a folder of such folders.</source>
        <translation>サーバーのフォルダー、またはそれらをまとめたフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>A configuration file is not well-formed</source>
        <translation>構成ファイルの形式が正しくありません</translation>
    </message>
    <message>
        <source>IIS cannot read it, and neither can this program; nothing is written to it.</source>
        <translation>IIS もこのプログラムも読み取れません。このファイルには何も書き込まれません。</translation>
    </message>
    <message>
        <source>Fix the file at this line, then refresh.</source>
        <translation>示された行を修正して、読み直してください。</translation>
    </message>
    <message>
        <source>A configuration file declares a document type</source>
        <translation>構成ファイルに文書型宣言があります</translation>
    </message>
    <message>
        <source>Such files are refused because they can pull in foreign content.</source>
        <translation>外部の内容を取り込むおそれがあるため、拒否されます。</translation>
    </message>
    <message>
        <source>Remove the declaration from the file, then refresh.</source>
        <translation>ファイルから宣言を削除して、更新してください。</translation>
    </message>
    <message>
        <source>The text encoding of a file is broken</source>
        <translation>ファイルの文字コードが壊れています</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 or UTF-16, then refresh.</source>
        <translation>ファイルを UTF-8 または UTF-16 で保存して、更新してください。</translation>
    </message>
    <message>
        <source>A file is too large</source>
        <translation>ファイルが大きすぎます</translation>
    </message>
    <message>
        <source>It is larger than this program reads.</source>
        <translation>このプログラムが読み取る上限を超えています。</translation>
    </message>
    <message>
        <source>Check what fills the file.</source>
        <translation>ファイルの内容を確認してください。</translation>
    </message>
    <message>
        <source>A file is nested too deeply</source>
        <translation>ファイルの入れ子が深すぎます</translation>
    </message>
    <message>
        <source>Its elements are nested deeper than this program follows.</source>
        <translation>要素の入れ子がこのプログラムの上限を超えています。</translation>
    </message>
    <message>
        <source>Check the file by hand.</source>
        <translation>ファイルを手作業で確認してください。</translation>
    </message>
    <message>
        <source>A link leaves the server&apos;s folder</source>
        <translation>リンクがサーバーのフォルダーの外を指しています</translation>
    </message>
    <message>
        <source>Links that point out of the folder are not followed.</source>
        <translation>フォルダーの外を指すリンクはたどりません。</translation>
    </message>
    <message>
        <source>Copy the real file to this place.</source>
        <translation>実際のファイルをこの場所にコピーしてください。</translation>
    </message>
    <message>
        <source>A JSON file cannot be read</source>
        <translation>JSON ファイルを読み取れません</translation>
    </message>
    <message>
        <source>Its text is not JSON.</source>
        <translation>内容が JSON ではありません。</translation>
    </message>
    <message>
        <source>Fix the file at this place.</source>
        <translation>示された箇所を修正してください。</translation>
    </message>
    <message>
        <source>A value in a JSON file has the wrong type</source>
        <translation>JSON ファイルの値の型が違います</translation>
    </message>
    <message>
        <source>That one fact stays unknown; everything else is used.</source>
        <translation>その事実だけが不明になり、ほかは使用されます。</translation>
    </message>
    <message>
        <source>Correct the key named in the detail.</source>
        <translation>詳細に示されたキーを修正してください。</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>ファイルを読み取れません</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクに空きがありません</translation>
    </message>
    <message>
        <source>There was no space left; the old file is intact.</source>
        <translation>空き容量がありませんでした。元のファイルは無事です。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>空き容量を増やして、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The IIS configuration lies elsewhere</source>
        <translation>IIS の構成は別の場所にあります</translation>
    </message>
    <message>
        <source>redirection.config moves applicationHost.config to another place.</source>
        <translation>redirection.config が applicationHost.config を別の場所に移しています。</translation>
    </message>
    <message>
        <source>Add the configuration from that place to the folder.</source>
        <translation>その場所の構成をフォルダーに追加してください。</translation>
    </message>
    <message>
        <source>The configuration section is locked</source>
        <translation>構成セクションがロックされています</translation>
    </message>
    <message>
        <source>A parent level forbids this section to be changed here; nothing is written.</source>
        <translation>上位の構成により、ここでは変更できません。何も書き込まれません。</translation>
    </message>
    <message>
        <source>Unlock the section in IIS, or let its administrator apply the mitigation.</source>
        <translation>IIS でセクションのロックを解除するか、管理者に緩和策の適用を依頼してください。</translation>
    </message>
    <message>
        <source>The section may not stand here</source>
        <translation>セクションをここに置くことはできません</translation>
    </message>
    <message>
        <source>IIS allows it at another level only.</source>
        <translation>IIS は別の階層でのみ許可しています。</translation>
    </message>
    <message>
        <source>Change the configuration at the level IIS allows.</source>
        <translation>IIS が許可する階層で構成を変更してください。</translation>
    </message>
    <message>
        <source>A name occurs twice</source>
        <translation>名前が重複しています</translation>
    </message>
    <message>
        <source>IIS answers with error 500.19 where the same key stands twice.</source>
        <translation>同じキーが 2 つある場所で、IIS はエラー 500.19 を返します。</translation>
    </message>
    <message>
        <source>Remove one of the two entries.</source>
        <translation>一方の項目を削除してください。</translation>
    </message>
    <message>
        <source>The name is already in use</source>
        <translation>名前がすでに使われています</translation>
    </message>
    <message>
        <source>A level above or below already defines it; writing it again would break the site.</source>
        <translation>上位または下位で定義されており、書き込むとサイトが動作しなくなります。</translation>
    </message>
    <message>
        <source>Rename or remove the other rule first.</source>
        <translation>先に他方のルールの名前を変更するか、削除してください。</translation>
    </message>
    <message>
        <source>A rule is not valid</source>
        <translation>ルールが正しくありません</translation>
    </message>
    <message>
        <source>IIS refuses the rule as it is written.</source>
        <translation>IIS はこの書き方のルールを拒否します。</translation>
    </message>
    <message>
        <source>Correct the rule at the line named.</source>
        <translation>示された行のルールを修正してください。</translation>
    </message>
    <message>
        <source>A rule sets a variable that is not allowed</source>
        <translation>ルールが許可されていない変数を設定しています</translation>
    </message>
    <message>
        <source>IIS lets rules set only listed server variables.</source>
        <translation>IIS では、許可された一覧にあるサーバー変数だけを設定できます。</translation>
    </message>
    <message>
        <source>Add the variable to the allowed server variables in IIS.</source>
        <translation>IIS の許可されたサーバー変数に追加してください。</translation>
    </message>
    <message>
        <source>A configuration file is missing</source>
        <translation>構成ファイルがありません</translation>
    </message>
    <message>
        <source>configSource names a file that does not exist.</source>
        <translation>configSource が存在しないファイルを指しています。</translation>
    </message>
    <message>
        <source>Put the file back or remove the reference.</source>
        <translation>ファイルを戻すか、参照を削除してください。</translation>
    </message>
    <message>
        <source>The URL Rewrite module is missing</source>
        <translation>URL Rewrite モジュールがありません</translation>
    </message>
    <message>
        <source>Without it no rewrite rule takes effect.</source>
        <translation>これがないと書き換えルールは効きません。</translation>
    </message>
    <message>
        <source>Install IIS URL Rewrite Module 2.1, then try again.</source>
        <translation>IIS URL Rewrite Module 2.1 をインストールして、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The rewrite section is not declared</source>
        <translation>rewrite セクションが宣言されていません</translation>
    </message>
    <message>
        <source>applicationHost.config does not know the section, usually because the module is not installed.</source>
        <translation>applicationHost.config にセクションがありません。通常はモジュールがインストールされていないためです。</translation>
    </message>
    <message>
        <source>No Exchange site was found</source>
        <translation>Exchange のサイトが見つかりません</translation>
    </message>
    <message>
        <source>No site in the configuration carries the Exchange front end.</source>
        <translation>構成に Exchange のフロント エンドを持つサイトがありません。</translation>
    </message>
    <message>
        <source>Check that applicationHost.config belongs to an Exchange mailbox server.</source>
        <translation>applicationHost.config が Exchange メールボックス サーバーのものか確認してください。</translation>
    </message>
    <message>
        <source>A pattern is too costly</source>
        <translation>パターンの処理が重すぎます</translation>
    </message>
    <message>
        <source>Matching it hit the limit of work, so its verdict is not known.</source>
        <translation>照合が処理量の上限に達したため、結果は不明です。</translation>
    </message>
    <message>
        <source>Simplify the pattern of the rule.</source>
        <translation>ルールのパターンを簡単にしてください。</translation>
    </message>
    <message>
        <source>The mitigation does not apply</source>
        <translation>この緩和策は対象外です</translation>
    </message>
    <message>
        <source>It was not made for this product, role or build.</source>
        <translation>この製品、役割、ビルドのための緩和策ではありません。</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>対処の必要はありません。</translation>
    </message>
    <message>
        <source>Nothing has to be done</source>
        <translation>対処の必要はありません</translation>
    </message>
    <message>
        <source>The wanted state is already there.</source>
        <translation>すでに目的の状態です。</translation>
    </message>
    <message>
        <source>No step is needed.</source>
        <translation>手順は必要ありません。</translation>
    </message>
    <message>
        <source>The build is not known</source>
        <translation>ビルドが不明です</translation>
    </message>
    <message>
        <source>The data of this program does not hold this build.</source>
        <translation>このプログラムのデータにこのビルドはありません。</translation>
    </message>
    <message>
        <source>Look for newer data, or check the version by hand.</source>
        <translation>新しいデータを探すか、バージョンを手作業で確認してください。</translation>
    </message>
    <message>
        <source>A fact is missing</source>
        <translation>必要な事実がありません</translation>
    </message>
    <message>
        <source>The plan needs a fact that could not be read.</source>
        <translation>計画に必要な事実を読み取れませんでした。</translation>
    </message>
    <message>
        <source>Provide the fact named in the detail, then refresh.</source>
        <translation>詳細に示された事実を用意して、更新してください。</translation>
    </message>
    <message>
        <source>The change would not take effect</source>
        <translation>変更しても効果がありません</translation>
    </message>
    <message>
        <source>Another rule or setting decides instead; nothing is written.</source>
        <translation>別のルールまたは設定が先に処理します。何も書き込まれません。</translation>
    </message>
    <message>
        <source>Look at the rule named in the detail.</source>
        <translation>詳細に示されたルールを確認してください。</translation>
    </message>
    <message>
        <source>The file changed in the meantime</source>
        <translation>ファイルがその間に変更されました</translation>
    </message>
    <message>
        <source>Its content differs from what the plan was made for; nothing was written.</source>
        <translation>計画を作成したときと内容が異なります。何も書き込まれていません。</translation>
    </message>
    <message>
        <source>An earlier act is not settled</source>
        <translation>以前の操作が確定していません</translation>
    </message>
    <message>
        <source>It is not known yet whether it took place on the same target.</source>
        <translation>同じ対象への操作が行われたかどうか、まだ分かっていません。</translation>
    </message>
    <message>
        <source>Settle the open act in the history first.</source>
        <translation>先に履歴で未確定の操作を解決してください。</translation>
    </message>
    <message>
        <source>The rule was not found</source>
        <translation>ルールが見つかりません</translation>
    </message>
    <message>
        <source>No rule of that name is defined on this server.</source>
        <translation>その名前のルールはこのサーバーにありません。</translation>
    </message>
    <message>
        <source>Refresh the server and check the name.</source>
        <translation>サーバーを更新して、名前を確認してください。</translation>
    </message>
    <message>
        <source>Somebody changed the rule</source>
        <translation>ルールが変更されています</translation>
    </message>
    <message>
        <source>It is no longer what this program wrote, so it is left to you.</source>
        <translation>このプログラムが書き込んだ内容と異なるため、判断をお任せします。</translation>
    </message>
    <message>
        <source>Compare the versions and edit the rule by hand.</source>
        <translation>内容を比較し、手作業でルールを編集してください。</translation>
    </message>
    <message>
        <source>Another server answers</source>
        <translation>別のサーバーが応答しました</translation>
    </message>
    <message>
        <source>The folder holds another server than the one recorded.</source>
        <translation>フォルダーの内容が記録されたサーバーと異なります。</translation>
    </message>
    <message>
        <source>Check the folder, then refresh.</source>
        <translation>フォルダーを確認して、更新してください。</translation>
    </message>
    <message>
        <source>The history entry was not found</source>
        <translation>履歴の項目が見つかりません</translation>
    </message>
    <message>
        <source>No entry of that id exists.</source>
        <translation>その ID の項目はありません。</translation>
    </message>
    <message>
        <source>Refresh the history.</source>
        <translation>履歴を更新してください。</translation>
    </message>
    <message>
        <source>The entry cannot be undone</source>
        <translation>この項目は元に戻せません</translation>
    </message>
    <message>
        <source>It changed nothing that could be taken back.</source>
        <translation>元に戻せる変更を行っていません。</translation>
    </message>
    <message>
        <source>Already undone</source>
        <translation>すでに元に戻されています</translation>
    </message>
    <message>
        <source>A later entry already took this one back.</source>
        <translation>後の項目がすでに元に戻しています。</translation>
    </message>
    <message>
        <source>The store comes from a newer version</source>
        <translation>保存先は新しい版のものです</translation>
    </message>
    <message>
        <source>A newer version of this program wrote it; it was left untouched.</source>
        <translation>このプログラムの新しい版が書き込んだものです。変更していません。</translation>
    </message>
    <message>
        <source>Use the newer version, or choose another store.</source>
        <translation>新しい版を使用するか、別の保存先を選択してください。</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>保存先が壊れています</translation>
    </message>
    <message>
        <source>Its check failed; it was left untouched.</source>
        <translation>検査に失敗しました。変更していません。</translation>
    </message>
    <message>
        <source>Restore the store file from a backup, or choose another store.</source>
        <translation>保存先のファイルをバックアップから復元するか、別の保存先を選択してください。</translation>
    </message>
    <message>
        <source>The store is in use</source>
        <translation>保存先は使用中です</translation>
    </message>
    <message>
        <source>Another program holds it.</source>
        <translation>別のプログラムが使用しています。</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>別のプログラムを閉じて、もう一度実行してください。</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1、%2 行目</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1、%2 行 %3 列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what: where</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This is not a mitigation feed</source>
        <translation>緩和策フィードではありません</translation>
    </message>
    <message>
        <source>The document does not start as Microsoft&apos;s feed does.</source>
        <translation>文書の始まりが Microsoft のフィードと異なります。</translation>
    </message>
    <message>
        <source>Check whether a proxy or a wrong file answered instead.</source>
        <translation>プロキシや別のファイルが代わりに応答していないかを確認してください。</translation>
    </message>
    <message>
        <source>This is no mitigation ID</source>
        <translation>緩和策の ID ではありません</translation>
    </message>
    <message>
        <source>IDs look like M2 or M2.1.0.</source>
        <translation>ID は M2 や M2.1.0 のような形です。</translation>
    </message>
    <message>
        <source>Check the ID in Microsoft&apos;s list.</source>
        <translation>Microsoft の一覧で ID を確認してください。</translation>
    </message>
    <message>
        <source>The whole family is blocked</source>
        <translation>系統全体がブロックされています</translation>
    </message>
    <message>
        <source>The list blocks the family this ID belongs to, so taking out the single ID would free nothing.</source>
        <translation>この ID が属する系統が一覧でブロックされているため、ID 単独では解除できません。</translation>
    </message>
    <message>
        <source>Unblock the family, the ID up to its first dot.</source>
        <translation>系統 (ID の最初のドットより前) のブロックを解除してください。</translation>
    </message>
    <message>
        <source>The address is not allowed</source>
        <translation>このアドレスは使用できません</translation>
    </message>
    <message>
        <source>Only https addresses without credentials are fetched from, and only through http proxies without credentials.</source>
        <translation>取得できるのは資格情報を含まない https アドレスだけです。プロキシも資格情報を含まない http のものだけを使用します。</translation>
    </message>
    <message>
        <source>Correct the address or the proxy.</source>
        <translation>アドレスまたはプロキシを修正してください。</translation>
    </message>
    <message>
        <source>The endpoint could not be reached</source>
        <translation>接続先に接続できません</translation>
    </message>
    <message>
        <source>Nobody answers at its address, or no way leads there.</source>
        <translation>そのアドレスに応答する相手がいないか、到達する経路がありません。</translation>
    </message>
    <message>
        <source>Check the network, the firewall and whether a proxy is needed.</source>
        <translation>ネットワーク、ファイアウォール、プロキシが必要かどうかを確認してください。</translation>
    </message>
    <message>
        <source>The endpoint&apos;s certificate is not trusted</source>
        <translation>接続先の証明書を信頼できません</translation>
    </message>
    <message>
        <source>Its chain does not lead to a trusted root, has expired or is made for another name; a proxy that inspects TLS has the same effect.</source>
        <translation>証明書チェーンが信頼できるルート証明書に達していないか、期限が切れているか、別の名前のものです。TLS を検査するプロキシでも同じ結果になります。</translation>
    </message>
    <message>
        <source>Look at the chain that was presented, and exclude the endpoint from TLS inspection.</source>
        <translation>提示された証明書チェーンを確認し、接続先を TLS 検査の対象から除外してください。</translation>
    </message>
    <message>
        <source>The proxy did not answer</source>
        <translation>プロキシが応答しません</translation>
    </message>
    <message>
        <source>Its name has no address, or it gave no answer.</source>
        <translation>名前からアドレスが得られないか、応答がありませんでした。</translation>
    </message>
    <message>
        <source>Check the address of the proxy and whether it is running.</source>
        <translation>プロキシのアドレスと、プロキシが動作しているかを確認してください。</translation>
    </message>
    <message>
        <source>The proxy refused the request</source>
        <translation>プロキシが要求を拒否しました</translation>
    </message>
    <message>
        <source>It demands a sign-in, forbids the endpoint or could not reach it itself.</source>
        <translation>サインインを求めているか、接続先を禁止しているか、プロキシ自身が到達できませんでした。</translation>
    </message>
    <message>
        <source>Ask for an exception for the endpoint at the proxy; this program does not sign in to proxies.</source>
        <translation>接続先をプロキシの例外にするよう依頼してください。このプログラムはプロキシにサインインしません。</translation>
    </message>
    <message>
        <source>The endpoint sends elsewhere</source>
        <translation>接続先が別の場所を指示しました</translation>
    </message>
    <message>
        <source>It redirects to another host, to an unprotected address or in circles, which is never followed.</source>
        <translation>別のホスト、保護されていないアドレス、または同じ場所への繰り返しのリダイレクトです。これらには従いません。</translation>
    </message>
    <message>
        <source>Check the address; the sign-in page of a network often does this.</source>
        <translation>アドレスを確認してください。ネットワークのサインイン ページでよく起こります。</translation>
    </message>
    <message>
        <source>The endpoint gave no document</source>
        <translation>接続先から文書が得られません</translation>
    </message>
    <message>
        <source>It answered with a status other than success.</source>
        <translation>成功以外の状態コードが返されました。</translation>
    </message>
    <message>
        <source>Look at the status in the detail, and try again later.</source>
        <translation>詳細の状態コードを確認し、後でもう一度試してください。</translation>
    </message>
    <message>
        <source>The answer is not XML</source>
        <translation>応答が XML ではありません</translation>
    </message>
    <message>
        <source>The endpoint calls it something else, so it was not read as a feed.</source>
        <translation>接続先が別の種類として返したため、フィードとして読み取りませんでした。</translation>
    </message>
    <message>
        <source>Check the address; a sign-in page or a proxy may have answered instead.</source>
        <translation>アドレスを確認してください。サインイン ページやプロキシが代わりに応答した可能性があります。</translation>
    </message>
    <message>
        <source>PowerShell did not start on the server</source>
        <translation>サーバーで PowerShell が起動しませんでした</translation>
    </message>
    <message>
        <source>The server was reached, but the script that works for this program did not run there; nothing was done.</source>
        <translation>サーバーには接続できましたが、このプログラムのスクリプトは実行されませんでした。何も変更されていません。</translation>
    </message>
    <message>
        <source>Check that Windows PowerShell 5.1 or PowerShell 7 may run there in full language mode.</source>
        <translation>サーバーで Windows PowerShell 5.1 または PowerShell 7 を完全言語モードで実行できるか確認してください。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not usable</source>
        <translation>サーバーの応答を利用できません</translation>
    </message>
    <message>
        <source>It broke off or was not understood, so how far the work got is not known.</source>
        <translation>応答が途中で切れたか、解釈できなかったため、処理がどこまで進んだかわかりません。</translation>
    </message>
    <message>
        <source>The Exchange commands could not be reached</source>
        <translation>Exchange のコマンドを利用できません</translation>
    </message>
    <message>
        <source>The server could not open its own Exchange management session, so its Exchange settings are not known.</source>
        <translation>サーバー自身の Exchange 管理セッションを開けなかったため、Exchange の設定がわかりません。</translation>
    </message>
    <message>
        <source>Check that the account may manage Exchange and that the PowerShell virtual directory answers on the server.</source>
        <translation>アカウントに Exchange の管理権限があるか、サーバーの PowerShell 仮想ディレクトリが応答するかを確認してください。</translation>
    </message>
    <message>
        <source>Other services depend on this one</source>
        <translation>ほかのサービスがこのサービスに依存しています</translation>
    </message>
    <message>
        <source>Running services need it, so it was not stopped.</source>
        <translation>実行中のサービスが必要としているため、停止しませんでした。</translation>
    </message>
    <message>
        <source>Stop the services named first, then plan again.</source>
        <translation>表示されたサービスを先に停止してから、計画をやり直してください。</translation>
    </message>
    <message>
        <source>The tool isn&apos;t signed by Microsoft</source>
        <translation>ツールに Microsoft の署名がありません</translation>
    </message>
    <message>
        <source>The file on the server carries no valid signature of Microsoft, so it was not started.</source>
        <translation>サーバー上のファイルに Microsoft の有効な署名がないため、起動しませんでした。</translation>
    </message>
    <message>
        <source>Download the tool again from Microsoft.</source>
        <translation>Microsoft からツールをもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The tool is already running</source>
        <translation>ツールはすでに実行中です</translation>
    </message>
    <message>
        <source>It runs on the server at this moment and was not started again.</source>
        <translation>現在サーバーで実行されているため、もう一度は起動しませんでした。</translation>
    </message>
    <message>
        <source>Wait until it ends.</source>
        <translation>終了するまで待ってください。</translation>
    </message>
    <message>
        <source>The server&apos;s key is not known yet</source>
        <translation>サーバーの鍵がまだ確認されていません</translation>
    </message>
    <message>
        <source>Nobody has confirmed yet that the key it shows is its own; nothing was sent.</source>
        <translation>提示された鍵がこのサーバーのものだとまだ誰も確認していません。何も送信していません。</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the server&apos;s own, then accept it.</source>
        <translation>フィンガープリントをサーバー自身のものと見比べてから、承認してください。</translation>
    </message>
    <message>
        <source>The server shows another key than before</source>
        <translation>サーバーの鍵が以前と異なります</translation>
    </message>
    <message>
        <source>It may have been set up anew, or somebody may stand between this computer and the server; nothing was sent.</source>
        <translation>サーバーが再構築されたか、このコンピューターとサーバーの間に第三者がいる可能性があります。何も送信していません。</translation>
    </message>
    <message>
        <source>Ask whoever runs the server before you accept the new key.</source>
        <translation>新しい鍵を承認する前に、サーバーの管理者に確認してください。</translation>
    </message>
    <message>
        <source>The server refused the sign-on</source>
        <translation>サーバーがサインインを拒否しました</translation>
    </message>
    <message>
        <source>It does not accept this account with this proof.</source>
        <translation>このアカウントと資格情報の組み合わせは受け入れられません。</translation>
    </message>
    <message>
        <source>The server does not offer this way of signing on</source>
        <translation>この方法ではサインインできません</translation>
    </message>
    <message>
        <source>The chosen way is switched off on the server, or this computer has no key or ticket for it.</source>
        <translation>選択した方法がサーバーで無効になっているか、このコンピューターに必要な鍵やチケットがありません。</translation>
    </message>
    <message>
        <source>Choose another way of signing on, or switch it on at the server.</source>
        <translation>別のサインイン方法を選ぶか、サーバーで有効にしてください。</translation>
    </message>
    <message>
        <source>The private key cannot be used</source>
        <translation>秘密鍵を使用できません</translation>
    </message>
    <message>
        <source>The file is missing, has another format, or the passphrase is wrong.</source>
        <translation>ファイルがないか、形式が異なるか、パスフレーズが違います。</translation>
    </message>
    <message>
        <source>Check the path of the key file and its passphrase.</source>
        <translation>鍵ファイルのパスとパスフレーズを確認してください。</translation>
    </message>
    <message>
        <source>The transcript holds no answer to this</source>
        <translation>記録にこの問い合わせへの応答がありません</translation>
    </message>
    <message>
        <source>The program asks something that it did not ask when the answers were recorded.</source>
        <translation>応答を記録したときにはなかった問い合わせが必要です。</translation>
    </message>
    <message>
        <source>Record the server again with this version.</source>
        <translation>このバージョンでサーバーをもう一度記録してください。</translation>
    </message>
    <message>
        <source>A file of that name exists</source>
        <translation>同じ名前のファイルがあります</translation>
    </message>
    <message>
        <source>Choose another name, or remove the file first.</source>
        <translation>別の名前を指定するか、先にそのファイルを削除してください。</translation>
    </message>
    <message>
        <source>This step was not begun</source>
        <translation>この手順は開始していません</translation>
    </message>
    <message>
        <source>A step before it failed, or the time was over. Nothing was written.</source>
        <translation>前の手順が失敗したか、時間切れになりました。何も書き込んでいません。</translation>
    </message>
    <message>
        <source>See why the step before it failed, then try again.</source>
        <translation>前の手順が失敗した理由を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The act may still be under way</source>
        <translation>操作がまだ実行中の可能性があります</translation>
    </message>
    <message>
        <source>Another program is carrying it out, or the server may still be at work on it after the connection broke.</source>
        <translation>別のプログラムが実行中であるか、接続が切れた後もサーバーで処理が続いている可能性があります。</translation>
    </message>
    <message>
        <source>Another server of the availability group is being changed</source>
        <translation>同じ可用性グループの別のサーバーを変更しています</translation>
    </message>
    <message>
        <source>Servers of one group are changed one after the other. An act on another one is under way or not settled.</source>
        <translation>同じグループのサーバーは 1 台ずつ変更します。別のサーバーへの操作が実行中か、まだ確定していません。</translation>
    </message>
    <message>
        <source>Wait until it has ended, or have it settled, then try again.</source>
        <translation>終了を待つか、その操作を確定してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Not begun, because of another server of the availability group</source>
        <translation>同じ可用性グループの別のサーバーのため、開始していません</translation>
    </message>
    <message>
        <source>The act on a server of the same group before this one did not end well, so that the others were left as they are.</source>
        <translation>同じグループの前のサーバーへの操作が正常に終わらなかったため、残りのサーバーはそのままにしました。</translation>
    </message>
    <message>
        <source>Look at that server first, then try again.</source>
        <translation>先にそのサーバーを確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what went wrong and where. what to do</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <comment>headline, explanation, guidance</comment>
        <translation>%1。%2%3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentences, raw detail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>An expression cannot be expanded</source>
        <translation>式を展開できません</translation>
    </message>
    <message>
        <source>IIS answers 500.52 to every request that reaches the rule.</source>
        <translation>このルールに達する要求すべてに対して、IIS は 500.52 を返します。</translation>
    </message>
    <message>
        <source>Correct the braces, the reference or the name of the rewrite map in the expression named.</source>
        <translation>示された式の波かっこ、参照、または書き換えマップの名前を修正してください。</translation>
    </message>
    <message>
        <source>The rules are too many or too costly</source>
        <translation>ルールが多すぎるか、処理に手間がかかりすぎます</translation>
    </message>
    <message>
        <source>Judging them takes more work than Amado does for one server, so the verdict is not known.</source>
        <translation>判定に必要な作業が、Amado が 1 台のサーバーに対して行う上限を超えています。そのため、判定は不明です。</translation>
    </message>
    <message>
        <source>Remove or simplify rewrite rules that are not needed, then refresh.</source>
        <translation>不要な書き換えルールを削除するか簡単にしてから、更新してください。</translation>
    </message>
    <message>
        <source>IIS reads one file twice</source>
        <translation>IIS が同じファイルを 2 回読み取ります</translation>
    </message>
    <message>
        <source>A virtual directory or application uses the folder of one above it, so IIS reads the same web.config twice there, finds every name a second time and answers with error 500.19. The entry itself is right and stands in the file once.</source>
        <translation>仮想ディレクトリまたはアプリケーションが上位のものと同じフォルダーを使っているため、IIS は同じ web.config を 2 回読み取り、すべての名前が重複してエラー 500.19 を返します。エントリ自体は正しく、ファイルには 1 つしかありません。</translation>
    </message>
    <message>
        <source>Don&apos;t delete the entry. Put a remove element with the same name directly before it, or give the virtual directory a folder of its own in IIS Manager.</source>
        <translation>エントリは削除しないでください。エントリの直前に同じ名前の remove 要素を追加するか、IIS マネージャーで仮想ディレクトリに専用のフォルダーを割り当ててください。</translation>
    </message>
    <message>
        <source>The configuration file is larger than IIS reads</source>
        <translation>構成ファイルが IIS の上限サイズを超えています</translation>
    </message>
    <message>
        <source>IIS answers with error 500.19 for everything below a web.config that exceeds its limit.</source>
        <translation>上限を超えた web.config があると、IIS はその配下のすべてにエラー 500.19 を返します。</translation>
    </message>
    <message>
        <source>Make the file smaller, for example by moving rewrite maps to a file of their own with configSource, or raise MaxWebConfigFileSizeInKB in the registry below HKLM\SOFTWARE\Microsoft\InetStp\Configuration and restart IIS.</source>
        <translation>rewriteMaps を configSource で別のファイルに移すなどしてファイルを小さくするか、レジストリの HKLM\SOFTWARE\Microsoft\InetStp\Configuration にある MaxWebConfigFileSizeInKB を大きくして IIS を再起動してください。</translation>
    </message>
    <message>
        <source>IIS doesn&apos;t know an attribute</source>
        <translation>IIS が認識できない属性があります</translation>
    </message>
    <message>
        <source>IIS answers with error 500.19 to an attribute that its schema does not have. Upper and lower case count.</source>
        <translation>スキーマにない属性があると、IIS はエラー 500.19 を返します。大文字と小文字は区別されます。</translation>
    </message>
    <message>
        <source>Correct or remove the attribute at this line.</source>
        <translation>この行の属性を修正するか削除してください。</translation>
    </message>
    <message>
        <source>IIS doesn&apos;t know an element</source>
        <translation>IIS が認識できない要素があります</translation>
    </message>
    <message>
        <source>IIS answers with error 500.19 to an element that its schema does not have. Upper and lower case count.</source>
        <translation>スキーマにない要素があると、IIS はエラー 500.19 を返します。大文字と小文字は区別されます。</translation>
    </message>
    <message>
        <source>Correct or remove the element at this line.</source>
        <translation>この行の要素を修正するか削除してください。</translation>
    </message>
    <message>
        <source>No site answers there</source>
        <translation>応答するサイトがありません</translation>
    </message>
    <message>
        <source>No site of IIS is bound to this protocol, address, port and host name.</source>
        <translation>このプロトコル、アドレス、ポート、ホスト名にバインドされた IIS サイトはありません。</translation>
    </message>
    <message>
        <source>Check the address, or name the site with --site.</source>
        <translation>アドレスを確認するか、--site でサイトを指定してください。</translation>
    </message>
    <message>
        <source>Its bytes do not fit the encoding it declares, or Amado does not support that encoding.</source>
        <translation>ファイルの内容が宣言された文字コードと合わないか、Amado が対応していない文字コードです。</translation>
    </message>
    <message>
        <source>The operating system reported an error, or no ordinary file has this name.</source>
        <translation>オペレーティングシステムがエラーを報告したか、この名前のものが通常のファイルではありません。</translation>
    </message>
    <message>
        <source>Check the file and the disk or network share it lies on, then refresh.</source>
        <translation>ファイルと、それがあるディスクまたはネットワーク共有を確認してから、更新してください。</translation>
    </message>
    <message>
        <source>This is not a store of Amado</source>
        <translation>Amado の保存先ではありません</translation>
    </message>
    <message>
        <source>Something else is there; it was left untouched.</source>
        <translation>別のものが置かれています。変更していません。</translation>
    </message>
    <message>
        <source>Choose another file with --store.</source>
        <translation>--store で別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The store has more than one name</source>
        <translation>保存先に複数の名前があります</translation>
    </message>
    <message>
        <source>The file can be reached under another name, too (a hard link or a mounted file). Opened under both at once, it would be damaged, so it was left untouched.</source>
        <translation>このファイルは別の名前 (ハード リンク、またはマウントしたファイル) でも開けます。両方の名前で同時に開くと壊れるため、変更していません。</translation>
    </message>
    <message>
        <source>Use its own name, or remove the other one.</source>
        <translation>本来の名前を使うか、もう一方の名前を削除してください。</translation>
    </message>
    <message>
        <source>Wait until that program has ended or the time named here has passed, then have it settled again.</source>
        <translation>そのプログラムが終わるか、ここに示す時刻が過ぎるまで待ってから、もう一度確定してください。</translation>
    </message>
    <message>
        <source>The file can&apos;t be written</source>
        <translation>ファイルに書き込めません</translation>
    </message>
    <message>
        <source>It is marked read-only, or lies where nothing may be written.</source>
        <translation>ファイルが読み取り専用か、書き込めない場所にあります。</translation>
    </message>
    <message>
        <source>Remove the write protection on the server, then try again.</source>
        <translation>サーバーで書き込み保護を解除してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>The port is in use</source>
        <translation>ポートは使用中です</translation>
    </message>
    <message>
        <source>Another program on this computer listens on it.</source>
        <translation>このコンピューターの別のプログラムが待ち受けています。</translation>
    </message>
    <message>
        <source>Choose another port, or end the other program.</source>
        <translation>別のポートを選ぶか、そのプログラムを終了してください。</translation>
    </message>
    <message>
        <source>The folder isn&apos;t empty</source>
        <translation>フォルダーが空ではありません</translation>
    </message>
    <message>
        <source>It holds something else, so nothing was created in it.</source>
        <translation>ほかのファイルがあるため、何も作成していません。</translation>
    </message>
    <message>
        <source>Choose an empty folder, or one that doesn&apos;t exist yet.</source>
        <translation>空のフォルダー、またはまだ存在しないフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The change broke off and left nothing behind</source>
        <translation>変更は途中で終わり、何も残っていません</translation>
    </message>
    <message>
        <source>Amado ended in the middle of it. The server was read again and is as it was before.</source>
        <translation>変更の途中で Amado が終了しました。サーバーを読み直したところ、変更前の状態です。</translation>
    </message>
    <message>
        <source>Make the change again.</source>
        <translation>もう一度変更してください。</translation>
    </message>
    <message>
        <source>The feed didn&apos;t come in time</source>
        <translation>時間内にフィードを受信できませんでした</translation>
    </message>
    <message>
        <source>No document, or not the whole of it, came before the time was over. Nothing was changed.</source>
        <translation>文書の全体が時間内に届きませんでした。何も変更していません。</translation>
    </message>
    <message>
        <source>Try again; check the connection, the firewall and the proxy.</source>
        <translation>もう一度試し、接続、ファイアウォール、プロキシを確認してください。</translation>
    </message>
    <message>
        <source>Check the account and its password or key, and that it may sign on to this server remotely.</source>
        <translation>アカウントと、パスワードまたは鍵を確認してください。このサーバーへのリモートでのサインインが許可されていることも確認してください。</translation>
    </message>
    <message>
        <source>It was left as it is; nothing was written.</source>
        <translation>既存のファイルはそのまま残し、何も書き込んでいません。</translation>
    </message>
    <message>
        <source>A file holds no text</source>
        <translation>テキストでないファイルがあります</translation>
    </message>
    <message>
        <source>It has the name of a log but is binary, so its lines can&apos;t be searched.</source>
        <translation>ログの名前が付いていますが、バイナリのため、行を検索できません。</translation>
    </message>
    <message>
        <source>Check what wrote the file.</source>
        <translation>このファイルを書いたプログラムを確認してください。</translation>
    </message>
    <message>
        <source>A file is in use</source>
        <translation>使用中のファイルがあります</translation>
    </message>
    <message>
        <source>Another program has it open and lets nobody else read it.</source>
        <translation>別のプログラムが開いていて、ほかからの読み取りを許していません。</translation>
    </message>
    <message>
        <source>Try again later, or copy the file while that program isn&apos;t running.</source>
        <translation>後でもう一度試すか、そのプログラムが動いていないときにファイルをコピーしてください。</translation>
    </message>
    <message>
        <source>A file became shorter while it was read</source>
        <translation>読み取り中に短くなったファイルがあります</translation>
    </message>
    <message>
        <source>The log was replaced or emptied in the meantime. What was read before counts.</source>
        <translation>その間にログが入れ替わったか、空になりました。それまでに読んだ内容は結果に含まれます。</translation>
    </message>
    <message>
        <source>Search again to see what it holds now.</source>
        <translation>現在の内容を調べるには、もう一度検索してください。</translation>
    </message>
    <message>
        <source>A compressed file is damaged</source>
        <translation>壊れた圧縮ファイルがあります</translation>
    </message>
    <message>
        <source>What could be unpacked was searched; the rest is unknown.</source>
        <translation>展開できた部分は検索しました。残りの内容は不明です。</translation>
    </message>
    <message>
        <source>Get a whole copy of the file, then search again.</source>
        <translation>壊れていないコピーを用意してから、もう一度検索してください。</translation>
    </message>
    <message>
        <source>A line is unusually long</source>
        <translation>異常に長い行があります</translation>
    </message>
    <message>
        <source>It was searched in parts, so a trace that lies across two parts may be missed.</source>
        <translation>分割して検索したため、境目にまたがる痕跡は見つからないことがあります。</translation>
    </message>
    <message>
        <source>Look at the line yourself.</source>
        <translation>その行を直接確認してください。</translation>
    </message>
    <message>
        <source>The last line is incomplete</source>
        <translation>最後の行が途中で終わっています</translation>
    </message>
    <message>
        <source>The file ends in the middle of a line, as a log that is still being written does. The incomplete line was searched as it is.</source>
        <translation>書き込み中のログのように、ファイルが行の途中で終わっています。途中までの行も、そのまま検索しました。</translation>
    </message>
    <message>
        <source>Search again later if that line matters.</source>
        <translation>その行が重要な場合は、後でもう一度検索してください。</translation>
    </message>
    <message>
        <source>There is more than Amado looks at</source>
        <translation>Amado が調べる上限を超えています</translation>
    </message>
    <message>
        <source>What lies beyond the limit was left out, so the answer is not whole.</source>
        <translation>上限を超えた分は調べていないため、結果は完全ではありません。</translation>
    </message>
    <message>
        <source>Scan again with a shorter range.</source>
        <translation>期間を短くして、もう一度スキャンしてください。</translation>
    </message>
</context>
<context>
    <name>FactRows</name>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Automatic mitigation, organization</source>
        <translation>自動緩和 (組織)</translation>
    </message>
    <message>
        <source>Automatic mitigation, server</source>
        <translation>自動緩和 (サーバー)</translation>
    </message>
    <message>
        <source>Mitigations applied</source>
        <translation>適用済みの緩和策</translation>
    </message>
    <message>
        <source>Mitigations blocked</source>
        <translation>ブロックした緩和策</translation>
    </message>
    <message>
        <source>Internet proxy</source>
        <translation>インターネット プロキシ</translation>
    </message>
    <message>
        <source>Service %1</source>
        <translation>サービス %1</translation>
    </message>
    <message>
        <source>Application pool %1</source>
        <translation>アプリケーション プール %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>完全な名前</translation>
    </message>
    <message>
        <source>State of the server as of</source>
        <translation>サーバーの状態の時点</translation>
    </message>
    <message>
        <source>Read by this program</source>
        <translation>読み取った日時</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message>
        <source>Exchange version</source>
        <translation>Exchange のバージョン</translation>
    </message>
    <message>
        <source>server roles</source>
        <translation>サーバーの役割</translation>
    </message>
    <message>
        <source>operating system</source>
        <translation>オペレーティング システム</translation>
    </message>
    <message>
        <source>language of the operating system</source>
        <translation>オペレーティング システムの言語</translation>
    </message>
    <message>
        <source>version of the URL Rewrite module</source>
        <translation>URL Rewrite モジュールのバージョン</translation>
    </message>
    <message>
        <source>Exchange mitigation switches</source>
        <translation>Exchange の緩和策の設定</translation>
    </message>
    <message>
        <source>last successful fetch of the feed</source>
        <translation>フィードの最後の取得成功</translation>
    </message>
    <message>
        <source>last failed fetch of the feed</source>
        <translation>フィードの最後の取得失敗</translation>
    </message>
    <message>
        <source>events of the mitigation service</source>
        <translation>緩和サービスのイベント</translation>
    </message>
    <message>
        <source>rewrite rules</source>
        <translation>書き換えルール</translation>
    </message>
    <message>
        <source>Exchange installation folder</source>
        <translation>Exchange のインストール フォルダー</translation>
    </message>
    <message>
        <source>not collected</source>
        <translation>未収集</translation>
    </message>
    <message>
        <source>access denied</source>
        <translation>アクセス拒否</translation>
    </message>
    <message>
        <source>not present on the server</source>
        <translation>サーバーに存在しない</translation>
    </message>
    <message>
        <source>the product is too old to have it</source>
        <translation>製品が古く、対応していない</translation>
    </message>
    <message>
        <source>present but unreadable</source>
        <translation>存在するが読み取れない</translation>
    </message>
    <message>
        <source>availability group</source>
        <translation>可用性グループ</translation>
    </message>
    <message>
        <source>too much work to judge</source>
        <translation>判定に必要な作業が多すぎます</translation>
    </message>
    <message>
        <source>largest web.config that IIS reads</source>
        <translation>IIS が読み取る web.config の最大サイズ</translation>
    </message>
    <message>
        <source>largest web.config in 32-bit application pools</source>
        <translation>32 ビットのアプリケーション プールでの web.config の最大サイズ</translation>
    </message>
    <message>
        <source>last other error of the EM service</source>
        <translation>EM サービスのその他のエラー (最後のもの)</translation>
    </message>
</context>
<context>
    <name>FeedText</name>
    <message>
        <source>Can receive</source>
        <translation>受信可能</translation>
    </message>
    <message>
        <source>No service</source>
        <translation>サービスなし</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>This build can receive new mitigations from Microsoft.</source>
        <translation>このビルドは Microsoft から新しい緩和策を受信できます。</translation>
    </message>
    <message>
        <source>This build is older than the mitigation service and does not have it.</source>
        <translation>このビルドは緩和サービスより古く、サービスがありません。</translation>
    </message>
    <message>
        <source>The mitigation service does not exist on this server role or product.</source>
        <translation>このサーバーの役割または製品に緩和サービスはありません。</translation>
    </message>
    <message>
        <source>Whether this build can receive mitigations is not known.</source>
        <translation>このビルドが緩和策を受信できるかどうかは不明です。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Off for the organization</source>
        <translation>組織でオフ</translation>
    </message>
    <message>
        <source>Off for this server</source>
        <translation>このサーバーでオフ</translation>
    </message>
    <message>
        <source>Off for both</source>
        <translation>両方でオフ</translation>
    </message>
    <message>
        <source>Automatic mitigation is on for the organization and for this server.</source>
        <translation>自動緩和は組織とこのサーバーの両方でオンです。</translation>
    </message>
    <message>
        <source>Automatic mitigation is off for the whole organization; the switch of the server does not count.</source>
        <translation>自動緩和は組織全体でオフです。サーバーの設定は反映されません。</translation>
    </message>
    <message>
        <source>Automatic mitigation is on for the organization but off for this server.</source>
        <translation>自動緩和は組織でオンですが、このサーバーではオフです。</translation>
    </message>
    <message>
        <source>Automatic mitigation is off for the organization and for this server.</source>
        <translation>自動緩和は組織とこのサーバーの両方でオフです。</translation>
    </message>
    <message>
        <source>The switches of automatic mitigation could not be read.</source>
        <translation>自動緩和の設定を読み取れませんでした。</translation>
    </message>
    <message>
        <source>The state of the mitigation service is missing: %1.</source>
        <translation>緩和サービスの状態がありません: %1。</translation>
    </message>
    <message>
        <source>The mitigation service is disabled.</source>
        <translation>緩和サービスは無効です。</translation>
    </message>
    <message>
        <source>The mitigation service is running (start type %1).</source>
        <translation>緩和サービスは実行中です (スタートアップの種類 %1)。</translation>
    </message>
    <message>
        <source>The mitigation service is not running (%1, start type %2).</source>
        <translation>緩和サービスは実行されていません (%1、スタートアップの種類 %2)。</translation>
    </message>
    <message>
        <source>The build is too old to trust Microsoft&apos;s endpoint.</source>
        <translation>ビルドが古く、Microsoft の接続先を信頼できません。</translation>
    </message>
    <message>
        <source>The build has no mitigation service.</source>
        <translation>このビルドに緩和サービスはありません。</translation>
    </message>
    <message>
        <source>The mitigation service is not running.</source>
        <translation>緩和サービスが実行されていません。</translation>
    </message>
    <message>
        <source>Automatic mitigation is off for the organization.</source>
        <translation>自動緩和が組織でオフです。</translation>
    </message>
    <message>
        <source>Automatic mitigation is off for this server.</source>
        <translation>自動緩和がこのサーバーでオフです。</translation>
    </message>
    <message>
        <source>The last fetch of the feed failed.</source>
        <translation>フィードの最後の取得に失敗しました。</translation>
    </message>
    <message>
        <source>Install a current update. Until then, apply mitigations with Amado.</source>
        <translation>最新の更新プログラムをインストールしてください。それまでは Amado で緩和策を適用してください。</translation>
    </message>
    <message>
        <source>Start the service MSExchangeMitigation.</source>
        <translation>MSExchangeMitigation サービスを開始してください。</translation>
    </message>
    <message>
        <source>Set the start type of MSExchangeMitigation to automatic and start it.</source>
        <translation>MSExchangeMitigation のスタートアップの種類を自動にして、開始してください。</translation>
    </message>
    <message>
        <source>Run Set-OrganizationConfig -MitigationsEnabled $true in the Exchange Management Shell.</source>
        <translation>Exchange 管理シェルで Set-OrganizationConfig -MitigationsEnabled $true を実行してください。</translation>
    </message>
    <message>
        <source>Run Set-ExchangeServer -MitigationsEnabled $true for this server in the Exchange Management Shell.</source>
        <translation>Exchange 管理シェルでこのサーバーに Set-ExchangeServer -MitigationsEnabled $true を実行してください。</translation>
    </message>
    <message>
        <source>Check whether the blocked mitigations are still meant to be blocked.</source>
        <translation>ブロックした緩和策を今もブロックしておくべきか確認してください。</translation>
    </message>
    <message>
        <source>Check the way to Microsoft&apos;s endpoint: proxy, firewall, certificates.</source>
        <translation>Microsoft の接続先までの経路 (プロキシ、ファイアウォール、証明書) を確認してください。</translation>
    </message>
    <message>
        <source>Service not running</source>
        <translation>サービス停止</translation>
    </message>
    <message>
        <source>none</source>
        <comment>proxy</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>The build is too old to trust the signature of today&apos;s feed. What is already applied keeps working.</source>
        <translation>ビルドが古く、現在のフィードの署名を信頼できません。適用済みの緩和策は引き続き有効です。</translation>
    </message>
    <message>
        <source>The server&apos;s clock is off by %1 seconds, so certificates are judged for the wrong time.</source>
        <translation>サーバーの時計が %1 秒ずれているため、証明書が誤った時刻で判定されます。</translation>
    </message>
    <message>
        <source>The server cannot resolve the name of Microsoft&apos;s endpoint.</source>
        <translation>サーバーが Microsoft の接続先の名前を解決できません。</translation>
    </message>
    <message>
        <source>The proxy does not let the connection through: %1.</source>
        <translation>プロキシが接続を通していません: %1。</translation>
    </message>
    <message>
        <source>The proxy of Exchange (%1) and the proxy of Windows (%2) differ; the service needs both.</source>
        <translation>Exchange のプロキシ (%1) と Windows のプロキシ (%2) が異なります。緩和サービスには両方が必要です。</translation>
    </message>
    <message>
        <source>This server can&apos;t connect to Microsoft&apos;s mitigation endpoint.</source>
        <translation>このサーバーは Microsoft の緩和策フィードの接続先に接続できません。</translation>
    </message>
    <message>
        <source>TLS 1.2 is switched off for outgoing connections.</source>
        <translation>送信接続の TLS 1.2 が無効になっています。</translation>
    </message>
    <message>
        <source>Programs of the .NET Framework are kept from using TLS 1.2.</source>
        <translation>.NET Framework のプログラムが TLS 1.2 を使えない設定になっています。</translation>
    </message>
    <message>
        <source>Somebody other than Microsoft answers for the endpoint: the connection is inspected on the way.</source>
        <translation>Microsoft 以外が接続先として応答しています。通信が途中で検査されています。</translation>
    </message>
    <message>
        <source>“%1” vouches for Microsoft&apos;s endpoint: the connection seems to be inspected on the way.</source>
        <translation>Microsoft の接続先の証明書が「%1」から発行されています。通信が途中で検査されていると考えられます。</translation>
    </message>
    <message>
        <source>Root certificates Microsoft&apos;s chains lead to are missing: %1.</source>
        <translation>Microsoft の証明書がたどり着くルート証明書がありません: %1。</translation>
    </message>
    <message>
        <source>Windows is not allowed to fetch new root certificates by itself.</source>
        <translation>Windows が新しいルート証明書を自動で取得することを許可されていません。</translation>
    </message>
    <message>
        <source>Whether certificates were revoked cannot be looked up.</source>
        <translation>証明書が失効しているかどうかを確認できません。</translation>
    </message>
    <message>
        <source>The certificate of Microsoft&apos;s endpoint is refused.</source>
        <translation>Microsoft の接続先の証明書が拒否されています。</translation>
    </message>
    <message>
        <source>The signature of the feed is refused.</source>
        <translation>フィードの署名が拒否されています。</translation>
    </message>
    <message>
        <source>No successful fetch is known of the last day, and no failed one.</source>
        <translation>直近 1 日の取得について、成功も失敗も記録がありません。</translation>
    </message>
    <message>
        <source>The mitigation service has just started and has not asked for the feed yet.</source>
        <translation>緩和サービスは起動した直後で、まだフィードを取得していません。</translation>
    </message>
    <message>
        <source>The service holds %1 for applied, yet its rule is gone from IIS.</source>
        <translation>緩和サービスは %1 を適用済みとしていますが、そのルールが IIS にありません。</translation>
    </message>
    <message>
        <source>An administrator blocked single mitigations on this server: %1.</source>
        <translation>このサーバーでは管理者が次の緩和策をブロックしています: %1。</translation>
    </message>
    <message>
        <source>A rule as strong as %1 is there, and the service did not write it.</source>
        <translation>%1 と同等のルールがありますが、緩和サービスが書いたものではありません。</translation>
    </message>
    <message>
        <source>It cannot be told with certainty, because information is missing: %1.</source>
        <translation>次の情報を読み取れないため、確実な判定ができません: %1。</translation>
    </message>
    <message>
        <source>Set the clock right: check the time source with w32tm /query /status and run w32tm /resync.</source>
        <translation>時計を合わせてください。w32tm /query /status で時刻の取得元を確認し、w32tm /resync を実行します。</translation>
    </message>
    <message>
        <source>Check the name servers of this server with nslookup officeclient.microsoft.com, or let a proxy resolve the name.</source>
        <translation>nslookup officeclient.microsoft.com でこのサーバーの DNS サーバーを確認するか、プロキシに名前解決を任せてください。</translation>
    </message>
    <message>
        <source>Check that the proxy runs, that this server may use it without a password, and that it allows officeclient.microsoft.com.</source>
        <translation>プロキシが動作していること、このサーバーがパスワードなしで使えること、officeclient.microsoft.com が許可されていることを確認してください。</translation>
    </message>
    <message>
        <source>Set the same proxy in both places: Set-ExchangeServer -InternetWebProxy and netsh winhttp set proxy.</source>
        <translation>同じプロキシを両方に設定してください: Set-ExchangeServer -InternetWebProxy と netsh winhttp set proxy。</translation>
    </message>
    <message>
        <source>Allow outgoing connections to officeclient.microsoft.com, port 443, or set a proxy.</source>
        <translation>officeclient.microsoft.com のポート 443 への送信接続を許可するか、プロキシを設定してください。</translation>
    </message>
    <message>
        <source>In the registry below SCHANNEL\Protocols\TLS 1.2\Client, set Enabled to 1 and DisabledByDefault to 0, then restart the server.</source>
        <translation>レジストリの SCHANNEL\Protocols\TLS 1.2\Client で Enabled を 1、DisabledByDefault を 0 に設定し、サーバーを再起動してください。</translation>
    </message>
    <message>
        <source>Set SchUseStrongCrypto and SystemDefaultTlsVersions to 1 in both views of .NETFramework\v4.0.30319, then restart the service.</source>
        <translation>.NETFramework\v4.0.30319 の 64 ビットと 32 ビットの両方で SchUseStrongCrypto と SystemDefaultTlsVersions を 1 に設定し、サービスを再起動してください。</translation>
    </message>
    <message>
        <source>Exclude officeclient.microsoft.com from TLS inspection on the proxy or firewall.</source>
        <translation>プロキシまたはファイアウォールの TLS 検査から officeclient.microsoft.com を除外してください。</translation>
    </message>
    <message>
        <source>Allow Windows to update its roots (ctldl.windowsupdate.com, port 80), or import the roots named into the machine&apos;s trusted roots.</source>
        <translation>Windows によるルート証明書の更新 (ctldl.windowsupdate.com、ポート 80) を許可するか、示されたルート証明書をコンピューターの信頼されたルートにインポートしてください。</translation>
    </message>
    <message>
        <source>Remove the policy value DisableRootAutoUpdate, or see to it that new roots are distributed in another way.</source>
        <translation>ポリシーの値 DisableRootAutoUpdate を削除するか、新しいルート証明書を別の方法で配布してください。</translation>
    </message>
    <message>
        <source>Allow port 80 to the revocation lists of the certificates, and set the Windows proxy with netsh winhttp set proxy.</source>
        <translation>証明書の失効リストへのポート 80 の接続を許可し、netsh winhttp set proxy で Windows のプロキシを設定してください。</translation>
    </message>
    <message>
        <source>Compare the chain this server is shown with Microsoft&apos;s: look for TLS inspection, missing roots and blocked revocation lists.</source>
        <translation>このサーバーに示された証明書を Microsoft のものと比べてください。TLS 検査、不足しているルート証明書、失効リストへの接続の遮断を確認します。</translation>
    </message>
    <message>
        <source>Check that Microsoft&apos;s roots are in the machine&apos;s trusted roots and that revocation lists can be reached.</source>
        <translation>Microsoft のルート証明書がコンピューターの信頼されたルートにあること、失効リストに接続できることを確認してください。</translation>
    </message>
    <message>
        <source>Restart the service MSExchangeMitigation and look again in an hour.</source>
        <translation>サービス MSExchangeMitigation を再起動し、1 時間後にもう一度確認してください。</translation>
    </message>
    <message>
        <source>Look again in a quarter of an hour; nothing needs to be done.</source>
        <translation>15 分後にもう一度確認してください。何もする必要はありません。</translation>
    </message>
    <message>
        <source>Wait for the next hourly run, or restart the service MSExchangeMitigation; then read the server again.</source>
        <translation>次の 1 時間ごとの実行を待つか、サービス MSExchangeMitigation を再起動してから、サーバーを読み直してください。</translation>
    </message>
    <message>
        <source>Nothing needs to be done; it counts as protection by its content.</source>
        <translation>何もする必要はありません。内容により保護として扱われます。</translation>
    </message>
    <message>
        <source>Make the missing information readable for the account in use, and read the server again.</source>
        <translation>不足している情報を使用中のアカウントで読めるようにして、サーバーを読み直してください。</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>受信を妨げています</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Can this build receive?</source>
        <translation>このビルドは受信できるか</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Fetches</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Root certificates</source>
        <translation>ルート証明書</translation>
    </message>
    <message>
        <source>TLS settings</source>
        <translation>TLS の設定</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>The mitigation service is running.</source>
        <translation>緩和サービスは実行中です。</translation>
    </message>
    <message>
        <source>The feed was fetched within the last day.</source>
        <translation>直近 1 日のうちにフィードを取得しています。</translation>
    </message>
    <message>
        <source>The last fetch failed; failures in a row: %1.</source>
        <translation>最後の取得は失敗しました。連続した失敗: %1 回。</translation>
    </message>
    <message>
        <source>No successful fetch is recorded.</source>
        <translation>取得に成功した記録がありません。</translation>
    </message>
    <message>
        <source>The last successful fetch is more than a day old.</source>
        <translation>最後に成功した取得から 1 日以上たっています。</translation>
    </message>
    <message>
        <source>The server is shown Microsoft&apos;s own certificate, issued by “%1” below “%2”.</source>
        <translation>サーバーには Microsoft 自身の証明書 (発行者「%1」、ルート「%2」) が示されています。</translation>
    </message>
    <message>
        <source>The server and Amado are shown the same issuer, “%1”, which is none of Microsoft&apos;s known ones.</source>
        <translation>サーバーにも Amado にも同じ発行者「%1」が示されていますが、Microsoft の既知の発行者ではありません。</translation>
    </message>
    <message>
        <source>“%1” vouches for the endpoint, not Microsoft&apos;s issuer, and the service refuses it.</source>
        <translation>接続先の証明書が Microsoft の発行者ではなく「%1」から発行されており、緩和サービスが拒否しています。</translation>
    </message>
    <message>
        <source>“%1” vouches for the endpoint on this server; Amado is shown another issuer.</source>
        <translation>このサーバーでは接続先の証明書が「%1」から発行されていますが、Amado には別の発行者が示されています。</translation>
    </message>
    <message>
        <source>The server refuses the certificate it is shown.</source>
        <translation>サーバーは示された証明書を拒否しています。</translation>
    </message>
    <message>
        <source>The server does not get as far as seeing a certificate.</source>
        <translation>サーバーは証明書を受け取るところまで到達していません。</translation>
    </message>
    <message>
        <source>The feed that Amado holds is signed by Microsoft.</source>
        <translation>Amado が保持しているフィードは、Microsoft によって署名されています。</translation>
    </message>
    <message>
        <source>The signature of the feed that Amado holds is refused.</source>
        <translation>Amado が保持しているフィードの署名は拒否されました。</translation>
    </message>
    <message>
        <source>The service accepted the feed&apos;s signature at its last fetch.</source>
        <translation>緩和サービスは最後の取得でフィードの署名を受け入れました。</translation>
    </message>
    <message>
        <source>The service refuses the feed&apos;s signature.</source>
        <translation>緩和サービスがフィードの署名を拒否しています。</translation>
    </message>
    <message>
        <source>No proxy is set, neither in Exchange nor in Windows.</source>
        <translation>Exchange にも Windows にもプロキシは設定されていません。</translation>
    </message>
    <message>
        <source>Exchange and Windows use the same proxy, %1.</source>
        <translation>Exchange と Windows は同じプロキシ %1 を使っています。</translation>
    </message>
    <message>
        <source>Exchange uses the proxy %1, Windows %2.</source>
        <translation>Exchange はプロキシ %1 を、Windows は %2 を使っています。</translation>
    </message>
    <message>
        <source>Only Exchange has a proxy, %1; Windows has none.</source>
        <translation>プロキシ %1 が Exchange だけに設定されており、Windows には設定されていません。</translation>
    </message>
    <message>
        <source>The proxy does not let the connection through.</source>
        <translation>プロキシが接続を通していません。</translation>
    </message>
    <message>
        <source>The roots that Microsoft&apos;s chains lead to are there.</source>
        <translation>Microsoft の証明書がたどり着くルート証明書はそろっています。</translation>
    </message>
    <message>
        <source>Windows fetches roots that are not there yet when they are needed: %1.</source>
        <translation>まだないルート証明書は、必要になったときに Windows が取得します: %1。</translation>
    </message>
    <message>
        <source>TLS 1.2 isn&apos;t blocked by any setting.</source>
        <translation>TLS 1.2 を妨げる設定はありません。</translation>
    </message>
    <message>
        <source>The server&apos;s clock agrees with that of this computer.</source>
        <translation>サーバーの時計は、このコンピューターの時計と合っています。</translation>
    </message>
    <message>
        <source>The server&apos;s clock is off by %1 seconds.</source>
        <translation>サーバーの時計が %1 秒ずれています。</translation>
    </message>
    <message>
        <source>This is not known: %1.</source>
        <translation>不明です (%1)。</translation>
    </message>
    <message>
        <source>the certificate “%1” of the endpoint</source>
        <translation>接続先の証明書「%1」</translation>
    </message>
    <message>
        <source>the certificate “%1” of the feed&apos;s signer</source>
        <translation>フィードの署名者の証明書「%1」</translation>
    </message>
    <message>
        <source>the certificate “%1” of the timestamp</source>
        <translation>タイムスタンプの証明書「%1」</translation>
    </message>
    <message>
        <source>It is a heartbeat and changes nothing.</source>
        <translation>動作確認用の項目で、何も変更しません。</translation>
    </message>
    <message>
        <source>It is applied already and stays.</source>
        <translation>適用済みで、そのまま残ります。</translation>
    </message>
    <message>
        <source>It would be applied.</source>
        <translation>適用されます。</translation>
    </message>
    <message>
        <source>Its rule was taken away and would be written again.</source>
        <translation>取り除かれたルールが再び書き込まれます。</translation>
    </message>
    <message>
        <source>An administrator has blocked it: it is not applied.</source>
        <translation>管理者がブロックしているため、適用されません。</translation>
    </message>
    <message>
        <source>Automatic mitigation is off: it is not applied.</source>
        <translation>自動緩和が無効のため、適用されません。</translation>
    </message>
    <message>
        <source>It does not reach this server.</source>
        <translation>このサーバーには届きません。</translation>
    </message>
    <message>
        <source>This build does not need it.</source>
        <translation>このビルドには必要ありません。</translation>
    </message>
    <message>
        <source>What it would do is not known.</source>
        <translation>何が起きるかは不明です。</translation>
    </message>
    <message>
        <source>From %1: %2 takes effect.</source>
        <comment>date, subject</comment>
        <translation>%1 から%2が始まります。</translation>
    </message>
    <message>
        <source>On %1: %2 ends.</source>
        <comment>date, subject</comment>
        <translation>%1 に%2の有効期限が切れます。</translation>
    </message>
    <message>
        <source>Since %1: %2 is in effect.</source>
        <comment>date, subject</comment>
        <translation>%1 から%2が始まっています。</translation>
    </message>
    <message>
        <source>Since %1: %2 has ended.</source>
        <comment>date, subject</comment>
        <translation>%1 に%2の有効期限が切れました。</translation>
    </message>
    <message>
        <source>Since %1: %2 has ended; a timestamp proves that the signature is older.</source>
        <comment>date, subject</comment>
        <translation>%1 に%2の有効期限が切れましたが、署名がそれより前であることをタイムスタンプが証明しています。</translation>
    </message>
    <message>
        <source>Nothing arrives</source>
        <translation>届いていません</translation>
    </message>
    <message>
        <source>Writes %1</source>
        <translation>%1 を書き込みます</translation>
    </message>
    <message>
        <source>Puts %1 back</source>
        <translation>%1 を書き戻します</translation>
    </message>
    <message>
        <source>%1 stays blocked</source>
        <translation>%1 はブロックされたままです</translation>
    </message>
    <message>
        <source>Nothing: switched off</source>
        <translation>何もしません: オフです</translation>
    </message>
    <message>
        <source>Nothing: not delivered</source>
        <translation>何もしません: 届きません</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 は残ります</translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation>何も変更しません</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>先</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>まもなく</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Over, harmless</source>
        <translation>終了 (支障なし)</translation>
    </message>
    <message>
        <source>The EM service reported an error that is not about fetching.</source>
        <translation>EM サービスが、取得以外のエラーを報告しています。</translation>
    </message>
    <message>
        <source>Read the message of the event: it names what failed, for example a rule that could not be applied or a file the service may not read.</source>
        <translation>イベントのメッセージを確認してください。適用できなかったルールや、サービスが読み取れないファイルなど、失敗した内容が書かれています。</translation>
    </message>
    <message>
        <source>This computer has the management tools only, so the EM service does not exist here.</source>
        <translation>このコンピューターには管理ツールだけがインストールされているため、EM サービスはありません。</translation>
    </message>
    <message>
        <source>The feed was fetched within a day before the server was read, at %1.</source>
        <translation>サーバーを読み取った時点 (%1) から 1 日以内に、フィードの取得に成功しています。</translation>
    </message>
    <message>
        <source>The last successful fetch was more than a day old when the server was read, at %1.</source>
        <translation>サーバーを読み取った時点 (%1) で、最後に成功した取得から 1 日以上経過していました。</translation>
    </message>
    <message>
        <source>This build is older than %1 and refuses the certificate of Microsoft&apos;s endpoint: new mitigations do not arrive.</source>
        <translation>このビルドは %1より古く、Microsoft の接続先の証明書を拒否します。新しい緩和策は届きません。</translation>
    </message>
    <message>
        <source>This build is older than %1 and refuses the signature of today&apos;s feed: new mitigations do not arrive.</source>
        <translation>このビルドは %1より古く、現在のフィードの署名を拒否します。新しい緩和策は届きません。</translation>
    </message>
    <message>
        <source>An administrator blocked the mitigation on this server.</source>
        <translation>管理者がこのサーバーでこの緩和策をブロックしています。</translation>
    </message>
    <message>
        <source>Only Windows has a proxy, %2; Exchange has none.</source>
        <translation>プロキシ %2 が Windows だけに設定されており、Exchange には設定されていません。</translation>
    </message>
    <message>
        <source>The endpoint&apos;s chain leads to “%2”, which is none of Microsoft&apos;s known roots.</source>
        <translation>接続先の証明書は「%2」にたどり着きますが、Microsoft の既知のルート証明書ではありません。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s feed does not list the mitigation.</source>
        <translation>Microsoft のフィードにこの緩和策はありません。</translation>
    </message>
    <message>
        <source>the cut-off of builds older than %1</source>
        <comment>month</comment>
        <translation>古いビルド (%1より前) の受信の打ち切り</translation>
    </message>
    <message>
        <source>May put %1 back</source>
        <translation>%1 を書き戻す可能性があります</translation>
    </message>
    <message>
        <source>Its rule was taken away and may be written again, although this build has the fix.</source>
        <translation>規則は取り除かれました。このビルドには修正が含まれていますが、再び書き込まれる可能性があります。</translation>
    </message>
    <message>
        <source>Cut off since %1</source>
        <comment>month</comment>
        <translation>%1から受信不可</translation>
    </message>
</context>
<context>
    <name>NoDisplay</name>
    <message>
        <source>amado: no window can be shown, because no display can be reached.
Start Amado in a desktop session, or over SSH with X forwarding (ssh -X). amado-cli does the same work without a window.</source>
        <translation>amado: ディスプレイに接続できないため、ウィンドウを表示できません。
デスクトップ セッションで起動するか、SSH の X 転送 (ssh -X) を使用してください。amado-cli では、ウィンドウなしで同じ作業ができます。</translation>
    </message>
</context>
<context>
    <name>OriginText</name>
    <message>
        <source>Lab</source>
        <comment>origin of a server</comment>
        <translation>ラボ</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>origin of a server</comment>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Real server</source>
        <comment>origin of a server</comment>
        <translation>実サーバー</translation>
    </message>
    <message>
        <source>A server of the practice lab. Changes stay in the lab.</source>
        <translation>練習用ラボのサーバーです。変更はラボの中だけに及びます。</translation>
    </message>
    <message>
        <source>A folder copied from a server. Changes reach the copy only, never the server.</source>
        <translation>サーバーからコピーしたフォルダーです。変更はコピーだけに及び、サーバー本体は変わりません。</translation>
    </message>
    <message>
        <source>The server itself. Changes take effect there.</source>
        <translation>サーバー本体です。変更はこのサーバーに反映されます。</translation>
    </message>
</context>
<context>
    <name>ReachReasons</name>
    <message>
        <source>This is no name of a server</source>
        <translation>サーバーの名前ではありません</translation>
    </message>
    <message>
        <source>It is neither a DNS name nor an IP address.</source>
        <translation>DNS 名でも IP アドレスでもありません。</translation>
    </message>
    <message>
        <source>Enter the server&apos;s full name, such as ex01.corp.example.</source>
        <translation>ex01.corp.example のような完全な名前を入力してください。</translation>
    </message>
    <message>
        <source>The port is not valid</source>
        <translation>ポートが正しくありません</translation>
    </message>
    <message>
        <source>Ports are numbers from 1 to 65535.</source>
        <translation>ポートは 1 から 65535 までの数です。</translation>
    </message>
    <message>
        <source>Leave the port empty to use the usual one.</source>
        <translation>通常のポートを使う場合は空欄にしてください。</translation>
    </message>
    <message>
        <source>This way of signing on does not fit</source>
        <translation>このサインイン方法は使えません</translation>
    </message>
    <message>
        <source>The chosen connection does not offer it.</source>
        <translation>選んだ接続方法では使えません。</translation>
    </message>
    <message>
        <source>Choose one of the ways offered for this connection.</source>
        <translation>この接続方法で使えるサインイン方法を選んでください。</translation>
    </message>
    <message>
        <source>The account is missing</source>
        <translation>アカウントがありません</translation>
    </message>
    <message>
        <source>This way of signing on needs the name of an account.</source>
        <translation>このサインイン方法にはアカウント名が必要です。</translation>
    </message>
    <message>
        <source>The key file is missing</source>
        <translation>鍵ファイルがありません</translation>
    </message>
    <message>
        <source>This way of signing on needs a private key.</source>
        <translation>このサインイン方法には秘密鍵が必要です。</translation>
    </message>
    <message>
        <source>Choose the file of the private key.</source>
        <translation>秘密鍵のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The fingerprint is not valid</source>
        <translation>フィンガープリントが正しくありません</translation>
    </message>
    <message>
        <source>It is no SHA-256 fingerprint.</source>
        <translation>SHA-256 のフィンガープリントではありません。</translation>
    </message>
    <message>
        <source>Copy the whole SHA-256 fingerprint of the certificate or the host key.</source>
        <translation>証明書またはホスト鍵の SHA-256 フィンガープリント全体をコピーしてください。</translation>
    </message>
    <message>
        <source>A line of the list is not valid</source>
        <translation>一覧の行が正しくありません</translation>
    </message>
    <message>
        <source>It holds a value that is not allowed there.</source>
        <translation>使えない値が入っています。</translation>
    </message>
    <message>
        <source>The server is not listed</source>
        <translation>サーバーが一覧にありません</translation>
    </message>
    <message>
        <source>No server of this name or address was added.</source>
        <translation>この名前またはアドレスのサーバーは追加されていません。</translation>
    </message>
    <message>
        <source>Add the server first, or check its name.</source>
        <translation>先にサーバーを追加するか、名前を確かめてください。</translation>
    </message>
    <message>
        <source>The password is missing</source>
        <translation>パスワードがありません</translation>
    </message>
    <message>
        <source>It is needed to sign on, and it was neither stored nor entered.</source>
        <translation>サインインに必要ですが、保存も入力もされていません。</translation>
    </message>
    <message>
        <source>Try again and enter the password.</source>
        <translation>もう一度試して、パスワードを入力してください。</translation>
    </message>
    <message>
        <source>There is no keychain on this machine</source>
        <translation>このコンピューターにはキーチェーンがありません</translation>
    </message>
    <message>
        <source>Passwords cannot be stored, so you are asked in every session.</source>
        <translation>パスワードを保存できないため、起動するたびに入力が必要です。</translation>
    </message>
    <message>
        <source>Install and start a Secret Service such as GNOME Keyring to store passwords.</source>
        <translation>保存するには、GNOME Keyring などの Secret Service をインストールして起動してください。</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>キーチェーンがロックされています</translation>
    </message>
    <message>
        <source>It did not hand the password out or take it in.</source>
        <translation>パスワードの読み出しまたは保存ができませんでした。</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>キーチェーンのロックを解除してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>Exchange is not installed there</source>
        <translation>Exchange がインストールされていません</translation>
    </message>
    <message>
        <source>The server answers, but no Exchange 2013 or later was found on it.</source>
        <translation>サーバーは応答しましたが、Exchange 2013 以降が見つかりません。</translation>
    </message>
    <message>
        <source>Check that it is the right server.</source>
        <translation>サーバーが正しいことを確かめてください。</translation>
    </message>
    <message>
        <source>No Exchange organization was found</source>
        <translation>Exchange の組織が見つかりません</translation>
    </message>
    <message>
        <source>The directory holds no Exchange servers.</source>
        <translation>ディレクトリに Exchange サーバーがありません。</translation>
    </message>
    <message>
        <source>Check that the domain controller belongs to the forest of Exchange.</source>
        <translation>ドメイン コントローラーが Exchange のフォレストに属していることを確かめてください。</translation>
    </message>
    <message>
        <source>The directory needs TLS for a password</source>
        <translation>パスワードでの照会には TLS が必要です</translation>
    </message>
    <message>
        <source>A password is sent to a domain controller only through TLS.</source>
        <translation>パスワードは TLS を通してのみドメイン コントローラーに送信します。</translation>
    </message>
    <message>
        <source>Use TLS (port 636), or sign on with the Kerberos ticket of your session.</source>
        <translation>TLS (ポート 636) を使うか、現在のセッションの Kerberos チケットでサインインしてください。</translation>
    </message>
    <message>
        <source>Enter it as user@domain, or with NTLM as DOMAIN\user.</source>
        <translation>user@domain の形で、NTLM では DOMAIN\user の形でも入力してください。</translation>
    </message>
    <message>
        <source>This account name does not fit the way of signing on</source>
        <translation>アカウント名の形がサインインの方法に合いません</translation>
    </message>
    <message>
        <source>Kerberos finds the domain by what stands after the @; the short name in DOMAIN\user does not lead to it.</source>
        <translation>Kerberos は @ の後ろの名前からドメインを見つけます。DOMAIN\user の短い名前からは見つけられません。</translation>
    </message>
    <message>
        <source>With Kerberos write user@corp.example, with the full name of the domain; DOMAIN\user goes with NTLM.</source>
        <translation>Kerberos では user@corp.example のように、ドメインの完全な名前を付けて入力してください。DOMAIN\user は NTLM で使えます。</translation>
    </message>
    <message>
        <source>The Kerberos ticket was not accepted</source>
        <translation>Kerberos チケットが受け入れられませんでした</translation>
    </message>
    <message>
        <source>The password has expired</source>
        <translation>パスワードの有効期限が切れています</translation>
    </message>
    <message>
        <source>It has to be changed before the account can sign on again.</source>
        <translation>変更するまで、このアカウントではサインインできません。</translation>
    </message>
    <message>
        <source>Change the password on another computer, then enter the new one.</source>
        <translation>別のコンピューターでパスワードを変更してから、新しいパスワードを入力してください。</translation>
    </message>
    <message>
        <source>The server asks for more than the password</source>
        <translation>サーバーがパスワード以外の情報も求めています</translation>
    </message>
    <message>
        <source>It wants a second proof or a new password, which cannot be given here.</source>
        <translation>第 2 の認証情報または新しいパスワードを求められましたが、ここでは入力できません。</translation>
    </message>
    <message>
        <source>Change the password if it has expired, or sign on with a key or by Kerberos.</source>
        <translation>有効期限が切れている場合はパスワードを変更してください。または、鍵か Kerberos でサインインしてください。</translation>
    </message>
    <message>
        <source>This machine is no Windows server</source>
        <translation>このコンピューターは Windows サーバーではありません</translation>
    </message>
    <message>
        <source>Only a Windows server can be read without a connection, by the program that runs on it.</source>
        <translation>接続せずに読み取れるのは、このプログラムが動作している Windows サーバー自身だけです。</translation>
    </message>
    <message>
        <source>Add the Exchange server by its name instead.</source>
        <translation>Exchange サーバーを名前で追加してください。</translation>
    </message>
    <message>
        <source>Correct the line. The columns are: %1.</source>
        <translation>行を直してください。列: %1。</translation>
    </message>
    <message>
        <source>No SSH connection came about</source>
        <translation>SSH で接続できませんでした</translation>
    </message>
    <message>
        <source>The other side does not speak SSH there, shows only outdated kinds of keys, or broke off before it showed its key; nothing was sent.</source>
        <translation>相手が SSH のサービスではないか、古い種類の鍵しか示さないか、鍵を示す前に接続を切りました。何も送信していません。</translation>
    </message>
    <message>
        <source>Check the port, and look at the log of the OpenSSH server.</source>
        <translation>ポートを確認し、OpenSSH サーバーのログを調べてください。</translation>
    </message>
    <message>
        <source>The domain controller offers no TLS</source>
        <translation>ドメイン コントローラーで TLS を使えません</translation>
    </message>
    <message>
        <source>It ended the connection before it showed a certificate, as one does that has none for LDAPS; nothing was sent.</source>
        <translation>証明書を示す前に接続が切られました。LDAPS 用の証明書がない場合の動作です。何も送信していません。</translation>
    </message>
    <message>
        <source>Give the domain controller a certificate for its name, or sign on with the Kerberos ticket of your session without TLS.</source>
        <translation>ドメイン コントローラーの名前の証明書を用意するか、TLS を使わずに現在のセッションの Kerberos チケットでサインインしてください。</translation>
    </message>
    <message>
        <source>The domain controller&apos;s certificate is not trusted</source>
        <translation>ドメイン コントローラーの証明書を信頼できません</translation>
    </message>
    <message>
        <source>No authority trusted here vouches for it, or it is made out to another name; nothing was sent.</source>
        <translation>信頼された認証機関のものでないか、別の名前に発行されています。何も送信していません。</translation>
    </message>
    <message>
        <source>Use the domain controller&apos;s full DNS name, and add the authority to this computer; on the command line, --ca names its file.</source>
        <translation>ドメイン コントローラーの完全な DNS 名を使い、認証機関をこのコンピューターに追加してください。コマンドラインでは --ca でそのファイルを指定できます。</translation>
    </message>
    <message>
        <source>The account is no administrator of the server</source>
        <translation>アカウントはサーバーの管理者ではありません</translation>
    </message>
    <message>
        <source>The server says that it is no member of its local administrators, whom reading and changing take.</source>
        <translation>サーバーによると、アカウントはローカルの管理者グループに属していません。読み取りと変更にはその権限が必要です。</translation>
    </message>
    <message>
        <source>Use an account that is an administrator of the server, or add it to its local administrators.</source>
        <translation>サーバーの管理者であるアカウントを使うか、アカウントをサーバーのローカルの管理者グループに追加してください。</translation>
    </message>
    <message>
        <source>Windows holds the administrator&apos;s rights back</source>
        <translation>Windows が管理者の権限を除いています</translation>
    </message>
    <message>
        <source>The account is a local administrator, but its rights are taken out of this sign-on by User Account Control.</source>
        <translation>アカウントはローカルの管理者ですが、ユーザー アカウント制御によって、このサインインでは管理者の権限が除かれています。</translation>
    </message>
    <message>
        <source>Use an account of the domain, or set LocalAccountTokenFilterPolicy to 1 on the server; on the server itself, start this program as an administrator.</source>
        <translation>ドメインのアカウントを使うか、サーバーで LocalAccountTokenFilterPolicy を 1 にしてください。サーバー自身の上では、このプログラムを管理者として起動してください。</translation>
    </message>
    <message>
        <source>Whether the account is an administrator is not known</source>
        <translation>アカウントが管理者かどうか不明です</translation>
    </message>
    <message>
        <source>The server gave no evidence of the rights of the account.</source>
        <translation>サーバーからアカウントの権限の根拠が得られませんでした。</translation>
    </message>
    <message>
        <source>Check on the server that the account belongs to its local administrators.</source>
        <translation>アカウントがローカルの管理者グループに属していることを、サーバーで確認してください。</translation>
    </message>
    <message>
        <source>The list holds no server</source>
        <translation>一覧にサーバーがありません</translation>
    </message>
    <message>
        <source>It has no line that names one.</source>
        <translation>サーバーを書いた行がありません。</translation>
    </message>
    <message>
        <source>Write one server per line. The columns are: %1.</source>
        <translation>1 行に 1 台のサーバーを書いてください。列: %1。</translation>
    </message>
    <message>
        <source>The list names the server twice</source>
        <translation>一覧に同じサーバーが 2 回あります</translation>
    </message>
    <message>
        <source>The first of its lines counts, this one does not.</source>
        <translation>最初の行だけが有効で、この行は使われません。</translation>
    </message>
    <message>
        <source>Take one of the lines out of the list.</source>
        <translation>どちらかの行を一覧から取り除いてください。</translation>
    </message>
    <message>
        <source>The name is ambiguous</source>
        <translation>名前を一つに決められません</translation>
    </message>
    <message>
        <source>Several servers of the list carry it, or several files or folders: Windows takes names for one that differ in upper and lower case alone. None of them was chosen.</source>
        <translation>一覧の複数のサーバー、または複数のファイルやフォルダーがこの名前です。Windows では、大文字と小文字だけが異なる名前は同じ名前です。どれも選んでいません。</translation>
    </message>
    <message>
        <source>For a server, use the address, such as winrm://ex01.corp.example:5985. Of files, keep the one that belongs to the server.</source>
        <translation>サーバーは winrm://ex01.corp.example:5985 のようなアドレスで指定してください。ファイルは、サーバーのものだけを残してください。</translation>
    </message>
    <message>
        <source>The domain knows the account, so it isn&apos;t the password. The server doesn&apos;t say why it refused the ticket.</source>
        <translation>ドメインはアカウントを確認しているため、パスワードの問題ではありません。サーバーはチケットを拒否した原因を示していません。</translation>
    </message>
    <message>
        <source>Check in this order: that the server&apos;s clock is right; that it still has the key of its service name, which must belong to it alone; that the account may manage the server remotely; and with TLS, that nothing in between opens the connection.</source>
        <translation>次の順に確認してください。サーバーの時計が合っていること、サーバーがサービス名の鍵を保持し、そのサービス名がそのサーバーだけに登録されていること、アカウントにサーバーのリモート管理が許可されていること、TLS の場合は途中で通信が復号されていないこと。</translation>
    </message>
</context>
<context>
    <name>ReachText</name>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Basic (over TLS only)</source>
        <translation>基本認証 (TLS のみ)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>鍵ファイル</translation>
    </message>
    <message>
        <source>SSH agent</source>
        <translation>SSH エージェント</translation>
    </message>
    <message>
        <source>Name is known</source>
        <translation>名前の解決</translation>
    </message>
    <message>
        <source>Port answers</source>
        <translation>ポートの応答</translation>
    </message>
    <message>
        <source>It is the right server</source>
        <translation>サーバーの身元</translation>
    </message>
    <message>
        <source>Account is accepted</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Rights suffice</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>PowerShell answers</source>
        <translation>PowerShell の応答</translation>
    </message>
    <message>
        <source>Exchange is installed</source>
        <translation>Exchange の有無</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>OK</source>
        <comment>a stage of the connection test passed</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>stage of the connection test</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: what was seen</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The account signed on but may not run programs there. Add it to the local administrators of the server; a local account other than the built-in administrator also needs LocalAccountTokenFilterPolicy.</source>
        <translation>サインインはできましたが、プログラムを実行する権限がありません。サーバーのローカル Administrators グループに追加してください。組み込みの Administrator 以外のローカル アカウントには LocalAccountTokenFilterPolicy の設定も必要です。</translation>
    </message>
    <message>
        <source>The server stopped answering. Try again; when it happens again, look at the remote management service on the server.</source>
        <translation>サーバーから応答がなくなりました。もう一度試してください。繰り返す場合は、サーバーのリモート管理サービスを確かめてください。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>explanation guidance</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Sign-on</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>NTLM without TLS</source>
        <translation>TLS なしの NTLM</translation>
    </message>
    <message>
        <source>Accepted certificate or host key</source>
        <translation>承認済みの証明書またはホスト鍵</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>what, its value before, its value now</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>stage of the connection test</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>SHA-1 (Thumbprint) %1</source>
        <translation>SHA-1 (拇印) %1</translation>
    </message>
    <message>
        <source>given up after %1 seconds without an answer</source>
        <translation>%1 秒以内に応答がなければ打ち切ります</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentences, raw detail</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>(unnamed)</source>
        <translation>(名前なし)</translation>
    </message>
    <message>
        <source>The build is at or past %1, the first one with the fix.</source>
        <translation>ビルドは修正を含む最初のビルド %1 以降です。</translation>
    </message>
    <message>
        <source>The build contains the fix.</source>
        <translation>ビルドに修正が含まれています。</translation>
    </message>
    <message>
        <source>The fix comes with build %1, and no mitigation is in place.</source>
        <translation>修正はビルド %1 に含まれます。緩和策はありません。</translation>
    </message>
    <message>
        <source>No update of this line contains the fix, and no mitigation is in place.</source>
        <translation>この系列に修正を含む更新プログラムはなく、緩和策もありません。</translation>
    </message>
    <message>
        <source>The rule “%1” does nothing here: “%2” decides instead.</source>
        <translation>ルール「%1」はここでは効果がありません。「%2」が代わりに処理を決めています。</translation>
    </message>
    <message>
        <source>The rule “%1” does nothing here: another rule decides instead.</source>
        <translation>ルール「%1」はここでは効果がありません。別のルールが代わりに処理を決めています。</translation>
    </message>
    <message>
        <source>No record lists this product as affected.</source>
        <translation>この製品が影響を受けるという記録はありません。</translation>
    </message>
    <message>
        <source>An Edge Transport server has no web front end to attack.</source>
        <translation>エッジ トランスポート サーバーには攻撃の対象となる Web の窓口がありません。</translation>
    </message>
    <message>
        <source>The published rule “%1” stops every known attack sample.</source>
        <translation>公開されているルール「%1」が既知の攻撃サンプルをすべて止めます。</translation>
    </message>
    <message>
        <source>The vulnerable services and application pools are switched off.</source>
        <translation>脆弱なサービスとアプリケーション プールは停止しています。</translation>
    </message>
    <message>
        <source>The rule “%1” is an older revision that lets some attacks pass.</source>
        <translation>ルール「%1」は一部の攻撃を通す旧版です。</translation>
    </message>
    <message>
        <source>The rule “%1” stops the attack samples but is no published revision.</source>
        <translation>ルール「%1」は攻撃サンプルを止めますが、公開されている版ではありません。</translation>
    </message>
    <message>
        <source>The rule “%1” is switched off.</source>
        <translation>ルール「%1」は無効になっています。</translation>
    </message>
    <message>
        <source>The rule “%1” is cleared again further down in the site.</source>
        <translation>ルール「%1」はサイトの下位で消去されています。</translation>
    </message>
    <message>
        <source>The rule “%1” is removed again further down in the site.</source>
        <translation>ルール「%1」はサイトの下位で削除されています。</translation>
    </message>
    <message>
        <source>The rule “%1” stands where attacks do not pass.</source>
        <translation>ルール「%1」は攻撃が通らない場所にあります。</translation>
    </message>
    <message>
        <source>The rule “%1” has a wording that never took effect.</source>
        <translation>ルール「%1」は効果のなかった書式です。</translation>
    </message>
    <message>
        <source>Only a part of the rules that belong together is in effect.</source>
        <translation>組になるルールの一部だけが有効です。</translation>
    </message>
    <message>
        <source>The rule “%1” has other content than any published mitigation.</source>
        <translation>ルール「%1」の内容は公開されているどの緩和策とも異なります。</translation>
    </message>
    <message>
        <source>The URL Rewrite module is not loaded, so no rule takes effect.</source>
        <translation>URL Rewrite モジュールが読み込まれていないため、ルールは効きません。</translation>
    </message>
    <message>
        <source>The IIS configuration has an error where the rule should act, so no page is served there.</source>
        <translation>ルールが働くべき場所の IIS 構成に誤りがあり、そこではページを表示できません。</translation>
    </message>
    <message>
        <source>Some of the services and application pools still run or would start again.</source>
        <translation>サービスやアプリケーション プールの一部が実行中か、再び開始します。</translation>
    </message>
    <message>
        <source>The server is vulnerable, and no mitigation was published for its product.</source>
        <translation>サーバーは脆弱で、この製品の緩和策は公開されていません。</translation>
    </message>
    <message>
        <source>The Exchange build could not be read.</source>
        <translation>Exchange のビルドを読み取れませんでした。</translation>
    </message>
    <message>
        <source>A fact is missing: %1 (%2).</source>
        <translation>必要な事実がありません: %1 (%2)。</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>サーバーが応答しませんでした。</translation>
    </message>
    <message>
        <source>The site “%1” serves Exchange too and has no mitigation.</source>
        <translation>サイト「%1」でも Exchange が公開されていますが、緩和策がありません。</translation>
    </message>
    <message>
        <source>Site “%1”: %2</source>
        <comment>IIS site, reason</comment>
        <translation>サイト「%1」: %2</translation>
    </message>
    <message>
        <source>The build contains the fix, so the mitigation can be removed.</source>
        <translation>このビルドには修正が含まれているため、緩和策は撤去できます。</translation>
    </message>
    <message>
        <source>No record lists this product as affected, so the mitigation can be removed.</source>
        <translation>この製品が影響を受けるという記録はないため、緩和策は撤去できます。</translation>
    </message>
    <message>
        <source>The build contains the fix. Microsoft recommends keeping the mitigation on this build.</source>
        <translation>このビルドには修正が含まれていますが、Microsoft はこのビルドで緩和策を維持することを推奨しています。</translation>
    </message>
    <message>
        <source>The build contains the fix, and the mitigation is still there.</source>
        <translation>このビルドには修正が含まれており、緩和策も残っています。</translation>
    </message>
    <message>
        <source>No record lists this product as affected, and the mitigation is still there.</source>
        <translation>この製品が影響を受けるという記録はありませんが、緩和策が残っています。</translation>
    </message>
    <message>
        <source>This computer has the Exchange management tools only. It serves nothing that could be attacked.</source>
        <translation>このコンピューターには Exchange の管理ツールだけがインストールされています。攻撃の対象になるサービスはありません。</translation>
    </message>
    <message>
        <source>The build number belongs to no Exchange version that Amado knows.</source>
        <translation>このビルド番号は、Amado が把握している Exchange のどのバージョンのものでもありません。</translation>
    </message>
</context>
<context>
    <name>RefreshText</name>
    <message numerus="yes">
        <source>%1 (reading for %n s)</source>
        <translation>
            <numerusform>%1 (読み取り %n 秒)</numerusform>
        </translation>
    </message>
    <message>
        <source>It did not answer at %1; it is being asked again.</source>
        <translation>%1 に応答がありませんでした。もう一度問い合わせています。</translation>
    </message>
    <message numerus="yes">
        <source>It did not answer at %1; it is asked again in %n s.</source>
        <translation>
            <numerusform>%1 に応答がありませんでした。%n 秒後にもう一度問い合わせます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It did not answer at %1; it is asked again in %n min.</source>
        <translation>
            <numerusform>%1 に応答がありませんでした。%n 分後にもう一度問い合わせます。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the servers of a list</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1 ほか %n 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading was stopped: what %n server(s) answered is kept.</source>
        <translation>
            <numerusform>読み取りを停止しました。%n 台のサーバーから読み取った内容は保持されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n server(s) keep(s) what was known before.</source>
        <comment>%1: what was read</comment>
        <translation>
            <numerusform>%1残りの %n 台は以前の内容のまま表示されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (connected, no answer for %n s)</source>
        <translation>
            <numerusform>%1 (接続後 %n 秒間応答なし)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (connecting for %n s)</source>
        <translation>
            <numerusform>%1 (接続中 %n 秒)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoteReasons</name>
    <message>
        <source>This way of signing on needs TLS</source>
        <translation>この方法でのサインインには TLS が必要です</translation>
    </message>
    <message>
        <source>Without TLS the password or the proof could be read on the way; nothing was sent.</source>
        <translation>TLS を使わないと、パスワードなどが途中で読み取られるおそれがあります。何も送信していません。</translation>
    </message>
    <message>
        <source>Use TLS (port 5986), or choose Kerberos.</source>
        <translation>TLS (ポート 5986) を使うか、Kerberos を選んでください。</translation>
    </message>
    <message>
        <source>NTLM without TLS does not prove who the server is</source>
        <translation>TLS を使わない NTLM では、相手が本物のサーバーか確かめられません</translation>
    </message>
    <message>
        <source>Somebody in between could pretend to be the server; nothing was sent.</source>
        <translation>途中の第三者がサーバーになりすませます。何も送信していません。</translation>
    </message>
    <message>
        <source>Use Kerberos or TLS, or accept this risk for this server explicitly.</source>
        <translation>Kerberos か TLS を使うか、このサーバーについてこの危険を明示的に受け入れてください。</translation>
    </message>
    <message>
        <source>There is no Kerberos ticket</source>
        <translation>Kerberos チケットがありません</translation>
    </message>
    <message>
        <source>No password was given, and this session holds no ticket of that account.</source>
        <translation>パスワードが指定されておらず、このセッションにはそのアカウントのチケットがありません。</translation>
    </message>
    <message>
        <source>Sign in to the domain or run kinit, or enter the password.</source>
        <translation>ドメインにサインインするか kinit を実行するか、パスワードを入力してください。</translation>
    </message>
    <message>
        <source>The Kerberos ticket has expired</source>
        <translation>Kerberos チケットの有効期限が切れています</translation>
    </message>
    <message>
        <source>It is no longer accepted; nothing was done on the server.</source>
        <translation>もう受け付けられません。サーバーには何もしていません。</translation>
    </message>
    <message>
        <source>Get a new ticket by signing in again or with kinit.</source>
        <translation>サインインし直すか kinit で、新しいチケットを取得してください。</translation>
    </message>
    <message>
        <source>The clocks differ too much</source>
        <translation>時計の差が大きすぎます</translation>
    </message>
    <message>
        <source>Kerberos accepts a few minutes between this computer, the domain controller and the server.</source>
        <translation>Kerberos では、このコンピューター、ドメイン コントローラー、サーバーの時計の差は数分以内でなければなりません。</translation>
    </message>
    <message>
        <source>Set the clocks right, then try again.</source>
        <translation>時計を合わせてから、やり直してください。</translation>
    </message>
    <message>
        <source>The domain does not know the server by this name</source>
        <translation>この名前のサーバーはドメインに登録されていません</translation>
    </message>
    <message>
        <source>Kerberos needs the name under which the server is registered; addresses and aliases do not work.</source>
        <translation>Kerberos には、サーバーが登録されている名前が必要です。IP アドレスや別名は使えません。</translation>
    </message>
    <message>
        <source>Use the server&apos;s full DNS name.</source>
        <translation>サーバーの完全な DNS 名を使ってください。</translation>
    </message>
    <message>
        <source>No domain controller answered</source>
        <translation>ドメイン コントローラーから応答がありません</translation>
    </message>
    <message>
        <source>Kerberos asks one before it can sign on; nothing was done on the server.</source>
        <translation>Kerberos はサインインの前にドメイン コントローラーに問い合わせます。サーバーには何もしていません。</translation>
    </message>
    <message>
        <source>Check the network, the DNS and the realm of the account.</source>
        <translation>ネットワーク、DNS、アカウントのレルムを確かめてください。</translation>
    </message>
    <message>
        <source>The ticket belongs to another account</source>
        <translation>チケットは別のアカウントのものです</translation>
    </message>
    <message>
        <source>The account chosen and the one of the ticket are not the same; nothing was done in its name.</source>
        <translation>選んだアカウントとチケットのアカウントが一致しません。その名前では何もしていません。</translation>
    </message>
    <message>
        <source>Choose the account of the ticket, or get a ticket for the account chosen.</source>
        <translation>チケットのアカウントを選ぶか、選んだアカウントのチケットを取得してください。</translation>
    </message>
    <message>
        <source>The server refused the sign-on over this TLS connection</source>
        <translation>この TLS 接続でのサインインをサーバーが拒否しました</translation>
    </message>
    <message>
        <source>The sign-on is bound to the server&apos;s certificate, and the server did not accept that; something in between may open TLS.</source>
        <translation>サインインはサーバーの証明書に結び付けられていますが、サーバーが受け付けませんでした。途中の機器が TLS を復号している可能性があります。</translation>
    </message>
    <message>
        <source>Connect without a TLS proxy in between, and check that the account may sign on there.</source>
        <translation>TLS プロキシを通さずに接続し、そのアカウントでサインインできるかを確かめてください。</translation>
    </message>
    <message>
        <source>The message was not encrypted</source>
        <translation>メッセージが暗号化されていません</translation>
    </message>
    <message>
        <source>This program neither sends nor accepts clear text, so the answer was not used.</source>
        <translation>このプログラムは平文を送ることも受け付けることもしないため、応答を使いませんでした。</translation>
    </message>
    <message>
        <source>Use TLS (port 5986), and look for whatever changes traffic in between.</source>
        <translation>TLS (ポート 5986) を使い、途中で通信を変えているものがないか調べてください。</translation>
    </message>
    <message>
        <source>The account may not manage the server remotely</source>
        <translation>このアカウントにはサーバーをリモート管理する権限がありません</translation>
    </message>
    <message>
        <source>Signing on worked, but the server allows remote management to its administrators only.</source>
        <translation>サインインはできましたが、リモート管理はサーバーの管理者だけに許可されています。</translation>
    </message>
    <message>
        <source>Use an account that is an administrator of the server.</source>
        <translation>サーバーの管理者であるアカウントを使ってください。</translation>
    </message>
    <message>
        <source>No address is known for the name</source>
        <translation>名前に対応するアドレスが見つかりません</translation>
    </message>
    <message>
        <source>Nothing listens on the port</source>
        <translation>ポートで待ち受けているものがありません</translation>
    </message>
    <message>
        <source>The computer was reached, but it refused the connection.</source>
        <translation>コンピューターには届きましたが、接続が拒否されました。</translation>
    </message>
    <message>
        <source>Check the port, and that remote management is switched on there.</source>
        <translation>ポートと、リモート管理が有効かを確かめてください。</translation>
    </message>
    <message>
        <source>The port does not answer</source>
        <translation>ポートから応答がありません</translation>
    </message>
    <message>
        <source>A firewall may be in the way, or the server is off; nothing was done.</source>
        <translation>ファイアウォールで遮られているか、サーバーが停止しています。何もしていません。</translation>
    </message>
    <message>
        <source>Check that the server is on and the firewall lets the port through.</source>
        <translation>サーバーが動いていることと、ファイアウォールがポートを許可していることを確かめてください。</translation>
    </message>
    <message>
        <source>The connection broke off</source>
        <translation>接続が切れました</translation>
    </message>
    <message>
        <source>It ended before the answer was complete, so nothing of it is used.</source>
        <translation>応答がすべて届く前に切れたため、その応答は使いません。</translation>
    </message>
    <message>
        <source>Try again; when it happens every time, look at firewalls and proxies in between.</source>
        <translation>やり直してください。毎回起きるときは、途中のファイアウォールとプロキシを調べてください。</translation>
    </message>
    <message>
        <source>No secure connection came about</source>
        <translation>安全な接続を確立できませんでした</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted</source>
        <translation>サーバーの証明書を信頼できません</translation>
    </message>
    <message>
        <source>No authority trusted here vouches for it, or it is made out to another name; nothing was sent.</source>
        <translation>信頼された認証機関のものでないか、別の名前に発行されています。何も送信していません。</translation>
    </message>
    <message>
        <source>Add the authority to this computer, or compare the fingerprint and accept this certificate.</source>
        <translation>認証機関をこのコンピューターに追加するか、フィンガープリントを比べてからこの証明書を受け入れてください。</translation>
    </message>
    <message>
        <source>The server shows another certificate than before</source>
        <translation>サーバーの証明書が前と違います</translation>
    </message>
    <message>
        <source>It may have been renewed, or somebody may stand between this computer and the server; nothing was sent.</source>
        <translation>更新された可能性も、途中に第三者がいる可能性もあります。何も送信していません。</translation>
    </message>
    <message>
        <source>Ask whoever runs the server before you accept the new certificate.</source>
        <translation>新しい証明書を受け入れる前に、サーバーの担当者に確認してください。</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>応答が大きすぎます</translation>
    </message>
    <message>
        <source>It was cut off at the limit, so nothing of it is used.</source>
        <translation>上限で打ち切ったため、その応答は使いません。</translation>
    </message>
    <message>
        <source>The server takes no more shells</source>
        <translation>サーバーがこれ以上シェルを受け付けません</translation>
    </message>
    <message>
        <source>As many run there as it allows, possibly left behind by other tools; nothing was started.</source>
        <translation>上限までシェルが動いています。ほかのツールが残したものかもしれません。何も開始していません。</translation>
    </message>
    <message>
        <source>Wait some minutes, or end the other sessions of the account.</source>
        <translation>数分待つか、そのアカウントのほかのセッションを終了してください。</translation>
    </message>
    <message>
        <source>The server no longer knows the session</source>
        <translation>サーバー上のセッションが失われました</translation>
    </message>
    <message>
        <source>The remote management service was restarted, or somebody ended the session.</source>
        <translation>リモート管理サービスが再起動されたか、だれかがセッションを終了しました。</translation>
    </message>
    <message>
        <source>Refresh the server to see its state.</source>
        <translation>サーバーを更新して状態を確かめてください。</translation>
    </message>
    <message>
        <source>The remote management service reports a fault</source>
        <translation>リモート管理サービスがエラーを返しました</translation>
    </message>
    <message>
        <source>The answer is not one of Windows Remote Management</source>
        <translation>Windows リモート管理の応答ではありません</translation>
    </message>
    <message>
        <source>Another service listens on this port, or something in between answered instead.</source>
        <translation>このポートでは別のサービスが待ち受けているか、途中の機器が代わりに応答しました。</translation>
    </message>
    <message>
        <source>Check the host name and the port.</source>
        <translation>ホスト名とポートを確かめてください。</translation>
    </message>
    <message>
        <source>The answer was altered on the way</source>
        <translation>応答が途中で変更されています</translation>
    </message>
    <message>
        <source>Its seal does not match, so nothing of it is used.</source>
        <translation>封印が一致しないため、その応答は使いません。</translation>
    </message>
    <message>
        <source>Try again; when it happens again, look for whatever changes traffic in between, and use TLS.</source>
        <translation>やり直してください。再び起きるときは、途中で通信を変えているものがないか調べ、TLS を使ってください。</translation>
    </message>
    <message>
        <source>The command line is too long</source>
        <translation>コマンド ラインが長すぎます</translation>
    </message>
    <message>
        <source>A remote shell takes 8191 characters; nothing was started.</source>
        <translation>リモート シェルで使えるのは 8191 文字までです。何も開始していません。</translation>
    </message>
    <message>
        <source>Report this to the maintainers of this program.</source>
        <translation>このプログラムの保守担当者に報告してください。</translation>
    </message>
    <message>
        <source>DNS gives no address for it; nothing was sent.</source>
        <translation>DNS からアドレスが得られません。何も送信していません。</translation>
    </message>
    <message>
        <source>Check the spelling, the DNS of this computer, and whether a proxy is needed.</source>
        <translation>つづり、このコンピューターの DNS、プロキシの要否を確認してください。</translation>
    </message>
    <message>
        <source>The other side offers no TLS 1.2 or newer with a common cipher, or does not speak TLS there.</source>
        <translation>相手が TLS 1.2 以降と共通の暗号を提供していないか、そこでは TLS を使っていません。</translation>
    </message>
    <message>
        <source>Check the address, the port, and what stands in between.</source>
        <translation>アドレス、ポート、途中の機器を確認してください。</translation>
    </message>
    <message>
        <source>Check the address; a server can be asked for fewer or smaller files at once.</source>
        <translation>アドレスを確認してください。サーバーの場合は、一度に読むファイルを減らすか小さくしてください。</translation>
    </message>
    <message>
        <source>It didn&apos;t carry out the request. Its own words, if it gave any, are in the detail.</source>
        <translation>要求は実行されていません。サービスの説明がある場合は、詳細にあります。</translation>
    </message>
    <message>
        <source>Look at the Windows Remote Management event log on the server.</source>
        <translation>サーバーの Windows Remote Management イベント ログを確認してください。</translation>
    </message>
    <message>
        <source>The server refused the request, probably because its headers are too long</source>
        <translation>サーバーが要求を拒否しました。ヘッダーが長すぎる可能性があります</translation>
    </message>
    <message>
        <source>This happens with an account that is in many groups: its Kerberos ticket is longer than the server accepts. Nothing was done.</source>
        <translation>アカウントが多くのグループに属していて、Kerberos チケットがサーバーの上限より長い場合に起こります。何も実行していません。</translation>
    </message>
    <message>
        <source>Use an account that is in fewer groups, or raise MaxFieldLength and MaxRequestBytes under HKLM\SYSTEM\CurrentControlSet\Services\HTTP\Parameters on the server, then restart it.</source>
        <translation>属するグループの少ないアカウントを使うか、サーバーの HKLM\SYSTEM\CurrentControlSet\Services\HTTP\Parameters にある MaxFieldLength と MaxRequestBytes を大きくし、サーバーを再起動してください。</translation>
    </message>
    <message>
        <source>Windows Remote Management isn&apos;t available there</source>
        <translation>Windows リモート管理を利用できません</translation>
    </message>
    <message>
        <source>A web service answers on this port, but the WinRM service behind it doesn&apos;t run or can&apos;t take the request. Nothing was done.</source>
        <translation>このポートで Web サービスは応答しますが、WinRM サービスが動いていないか、要求を受け付けられません。何も実行していません。</translation>
    </message>
    <message>
        <source>Check that the WinRM service runs on the server, then try again.</source>
        <translation>サーバーで WinRM サービスが動いていることを確認してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>The server answered with an HTTP status in place of Windows Remote Management</source>
        <translation>Windows リモート管理ではなく HTTP ステータスが返りました</translation>
    </message>
    <message>
        <source>Another service may listen on this port, or a proxy or load balancer in between answered.</source>
        <translation>このポートで別のサービスが待ち受けているか、途中のプロキシまたはロード バランサーが応答した可能性があります。</translation>
    </message>
    <message>
        <source>Look at the status in the detail, and check the server name, the port and what stands in between.</source>
        <translation>詳細のステータスを見て、サーバー名、ポート、途中の機器を確認してください。</translation>
    </message>
    <message>
        <source>The service doesn&apos;t answer</source>
        <translation>サービスが応答しません</translation>
    </message>
    <message>
        <source>The port took the connection, but nothing came back in time. Nothing was done.</source>
        <translation>ポートに接続できましたが、時間内に応答がありませんでした。何も実行していません。</translation>
    </message>
    <message>
        <source>Check that the port is right and expects TLS where TLS is chosen. If it does, try again later.</source>
        <translation>ポートが正しく、TLS を選んだ場合は TLS のポートであることを確認してください。問題がなければ、後でもう一度試してください。</translation>
    </message>
</context>
<context>
    <name>ScanHeadline</name>
    <message>
        <source>Nothing found, but no log with times was there to search.</source>
        <translation>何も検出されませんでしたが、日時のあるログは検索できるものがありませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing found in the logs of these %n day(s) (%1 to %2).</source>
        <translation>
            <numerusform>この %n 日間 (%1 ～ %2) のログからは何も検出されませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing found in the logs. They reach over %1 to %n day(s), depending on the log (%2 to %3 at the most).</source>
        <translation>
            <numerusform>ログからは何も検出されませんでした。ログの期間は種類により %1 ～ %n 日間です (最長で %2 ～ %3)。</numerusform>
        </translation>
    </message>
    <message>
        <source>Older logs weren&apos;t asked for.</source>
        <translation>それより古いログは指定されていません。</translation>
    </message>
    <message>
        <source>Older ones are gone: an earlier attack wouldn&apos;t show.</source>
        <translation>それより古いログは残っていないため、以前の攻撃は分かりません。</translation>
    </message>
    <message>
        <source>Hours in between are missing from some logs.</source>
        <translation>途中の時間帯が欠けているログがあります。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>source: state</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>sources</comment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) couldn&apos;t be searched whole (%1).</source>
        <translation>
            <numerusform>全部は検索できなかった場所が %n 件あります (%1)。</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody got in on %1: %2.</source>
        <translation>%1 に侵入されています: %2。</translation>
    </message>
    <message>
        <source>Somebody got in: %1.</source>
        <translation>侵入されています: %1。</translation>
    </message>
    <message>
        <source>Somebody tried to get in (%1). No trace shows success.</source>
        <translation>侵入が試みられました (%1)。成功を示す痕跡はありません。</translation>
    </message>
    <message>
        <source>Somebody tried to get in on %1 (%2). No trace shows success.</source>
        <translation>%1 に侵入が試みられました (%2)。成功を示す痕跡はありません。</translation>
    </message>
    <message>
        <source>Somebody tried to get in between %1 and %2 (%3). No trace shows success.</source>
        <translation>%1 から %2 の間に侵入が試みられました (%3)。成功を示す痕跡はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) need a person to look. None of them proves an attack by itself.</source>
        <translation>
            <numerusform>人の目で調べる必要がある検出が %n 件あります。それだけで攻撃を証明するものはありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No trace of an attack, but %n finding(s) that would matter beside one.</source>
        <translation>
            <numerusform>攻撃の痕跡はありませんが、痕跡と合わせて見れば意味を持つ検出が %n 件あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Safety Scanner found %n threat(s) and removed them.</source>
        <translation>
            <numerusform>Safety Scanner は脅威を %n 件検出し、駆除しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Safety Scanner found %n threat(s) and couldn&apos;t remove all of them.</source>
        <translation>
            <numerusform>Safety Scanner は脅威を %n 件検出しましたが、すべては駆除できませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Safety Scanner found %n threat(s) and removed nothing.</source>
        <translation>
            <numerusform>Safety Scanner は脅威を %n 件検出し、何も駆除していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The Safety Scanner found nothing in its full scan.</source>
        <translation>Safety Scanner のフルスキャンでは何も検出されませんでした。</translation>
    </message>
    <message>
        <source>The Safety Scanner found nothing in its quick scan, which looks only where malware usually is.</source>
        <translation>Safety Scanner のクイックスキャンでは何も検出されませんでした。クイックスキャンが調べるのは、マルウェアがよくある場所だけです。</translation>
    </message>
    <message>
        <source>The Safety Scanner contradicts itself: its log says “%1”, its exit code “%2”. Don&apos;t count on either.</source>
        <translation>Safety Scanner の結果が矛盾しています。ログは「%1」、終了コードは「%2」を示しています。どちらも当てにしないでください。</translation>
    </message>
    <message>
        <source>The Safety Scanner contradicts itself.</source>
        <translation>Safety Scanner の結果が矛盾しています。</translation>
    </message>
    <message>
        <source>The Safety Scanner was aborted, so nobody knows what it would have found.</source>
        <translation>Safety Scanner が途中で打ち切られたため、何が検出されるはずだったかは分かりません。</translation>
    </message>
    <message>
        <source>The Safety Scanner&apos;s run has no end in its log, so nobody knows what it would have found.</source>
        <translation>Safety Scanner のログに実行の終わりがないため、何が検出されるはずだったかは分かりません。</translation>
    </message>
    <message>
        <source>Until then nothing was found.</source>
        <translation>それまでには何も検出されませんでした。</translation>
    </message>
    <message>
        <source>The scan is still running on the server.</source>
        <translation>スキャンはサーバー上で実行中です。</translation>
    </message>
    <message>
        <source>The scan was cancelled.</source>
        <translation>スキャンを中止しました。</translation>
    </message>
    <message>
        <source>The scan failed: %1.</source>
        <translation>スキャンに失敗しました: %1。</translation>
    </message>
    <message>
        <source>The scan failed.</source>
        <translation>スキャンに失敗しました。</translation>
    </message>
    <message>
        <source>Nothing found, but the answer is incomplete.</source>
        <translation>何も検出されませんでしたが、すべてを調べたわけではありません。</translation>
    </message>
    <message>
        <source>Disconnect the server from the network, don&apos;t switch it off and don&apos;t clean it up: keep the logs and an image of the disk, and call in incident response. Then renew machine keys and passwords.</source>
        <translation>サーバーをネットワークから切り離してください。電源は切らず、片付けもせずに、ログとディスクのイメージを保全し、インシデント対応の専門家に連絡してください。その後、マシンキーとパスワードを更新してください。</translation>
    </message>
    <message>
        <source>Check which build was installed then, look for what the same client did within the hour, and close the vulnerability.</source>
        <translation>当時のビルドを確認し、同じクライアントがその前後 1 時間に何をしたかを調べ、脆弱性をふさいでください。</translation>
    </message>
    <message>
        <source>Find out who made the change and why. If nobody knows, treat it as an attack.</source>
        <translation>誰が何のために変更したのかを確認してください。誰も知らない場合は攻撃として扱ってください。</translation>
    </message>
    <message>
        <source>Treat the server as attacked: keep the files and logs, and find out how they came there.</source>
        <translation>攻撃を受けたサーバーとして扱ってください。ファイルとログを保全し、どこから入ったのかを調べてください。</translation>
    </message>
    <message>
        <source>Don&apos;t take this for a clean result. Remove the obstacle and scan again.</source>
        <translation>これを「問題なし」と受け取らないでください。障害を取り除いて、もう一度スキャンしてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1 searched.</source>
        <translation>
            <numerusform>%n 個のファイル (%1) を検索しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries from %1 to %2.</source>
        <translation>記録の期間は %1 ～ %2 です。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>gaps</comment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>Nothing is there of: %1.</source>
        <translation>次の期間の記録がありません: %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s), the first: %1.</source>
        <translation>
            <numerusform>問題が %n 件あります。最初の問題: %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) would matter beside a trace of an attack.</source>
        <translation>
            <numerusform>攻撃の痕跡と合わせて見れば意味を持つ検出が %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>The reason: %1.</source>
        <translation>原因: %1。</translation>
    </message>
    <message>
        <source>Somebody got in on %1 through %2 (%3).</source>
        <translation>%1 に %2 を使って侵入されています (%3)。</translation>
    </message>
    <message>
        <source>Somebody got in through %1 (%2).</source>
        <translation>%1 を使って侵入されています (%2)。</translation>
    </message>
    <message>
        <source>It was cleared on %1, it isn&apos;t known by whom: earlier events are gone.</source>
        <translation>%1 に消去されました (実行者は不明)。それ以前のイベントは失われています。</translation>
    </message>
    <message>
        <source>It was cleared on %1 by %2: earlier events are gone.</source>
        <translation>%1 に %2 が消去しました。それ以前のイベントは失われています。</translation>
    </message>
    <message>
        <source>The channel holds no event of that time.</source>
        <translation>この期間のイベントはチャネルにありません。</translation>
    </message>
    <message numerus="yes">
        <source>More was found than Amado keeps: only the %n heaviest finding(s) is/are listed.</source>
        <translation>
            <numerusform>検出が Amado の保持できる上限を超えたため、重大なものから %n 件だけを表示しています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanReasons</name>
    <message>
        <source>The Safety Scanner is too old</source>
        <translation>Safety Scanner が古すぎます</translation>
    </message>
    <message>
        <source>Its signatures are inside the program, so Microsoft lets it run for ten days after the download. An older one would miss new threats and was not started.</source>
        <translation>定義がプログラムに内蔵されているため、ダウンロードから 10 日間だけ使えます。古いものは新しい脅威を見逃すため、起動しませんでした。</translation>
    </message>
    <message>
        <source>Download it again from Microsoft, then start the scan.</source>
        <translation>Microsoft からダウンロードし直してから、スキャンを開始してください。</translation>
    </message>
    <message>
        <source>There is too little free space</source>
        <translation>空き容量が足りません</translation>
    </message>
    <message>
        <source>The drive with the temporary folder has less free space than the scanner unpacks. Nothing was begun.</source>
        <translation>一時フォルダーのあるドライブの空き容量が、スキャナーの展開に必要な量より少なくなっています。何も開始していません。</translation>
    </message>
    <message>
        <source>Free some space on that drive, then try again.</source>
        <translation>そのドライブの空き容量を増やしてから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>This Windows can&apos;t verify the scanner</source>
        <translation>この Windows ではスキャナーの署名を検証できません</translation>
    </message>
    <message>
        <source>The scanner is signed with SHA-2, which Windows Server 2008 R2 verifies only after an update.</source>
        <translation>スキャナーは SHA-2 で署名されており、Windows Server 2008 R2 では更新プログラムを適用した後にのみ検証できます。</translation>
    </message>
    <message>
        <source>Install update KB4474419 on the server, then try again.</source>
        <translation>サーバーに更新プログラム KB4474419 をインストールしてから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Microsoft doesn&apos;t list this Windows for the scanner</source>
        <translation>この Windows は Microsoft のスキャナー対応一覧にありません</translation>
    </message>
    <message>
        <source>The scanner starts on it, but the page of the Safety Scanner doesn&apos;t name this version.</source>
        <translation>スキャナーは起動しますが、Safety Scanner のページにこのバージョンの記載がありません。</translation>
    </message>
    <message>
        <source>Read the result with that in mind; Microsoft Defender on the server is another opinion.</source>
        <translation>その点を踏まえて結果をお読みください。サーバーの Microsoft Defender でも確認できます。</translation>
    </message>
    <message>
        <source>The scanner&apos;s reports to Microsoft were not accepted</source>
        <translation>スキャナーから Microsoft への報告に同意していません</translation>
    </message>
    <message>
        <source>The Safety Scanner sends reports about what it finds to Microsoft. It is started only after you have agreed to that.</source>
        <translation>Safety Scanner は検出した内容の報告を Microsoft に送信します。同意した場合にのみ起動します。</translation>
    </message>
    <message>
        <source>Agree in the window, or add --accept-telemetry to the command.</source>
        <translation>ウィンドウで同意するか、コマンドに --accept-telemetry を付けてください。</translation>
    </message>
    <message>
        <source>The scanner left no log</source>
        <translation>スキャナーのログがありません</translation>
    </message>
    <message>
        <source>It ended, but there is no log of this run, so nothing is known of what it found.</source>
        <translation>スキャナーは終了しましたが、この実行のログがないため、検出結果はわかりません。</translation>
    </message>
    <message>
        <source>Start the scan again; look at the server&apos;s antivirus if this repeats.</source>
        <translation>スキャンをもう一度開始してください。繰り返す場合は、サーバーのウイルス対策ソフトを確認してください。</translation>
    </message>
    <message>
        <source>This is no log of the Safety Scanner</source>
        <translation>Safety Scanner のログではありません</translation>
    </message>
    <message>
        <source>The file holds no run of the Microsoft Safety Scanner.</source>
        <translation>ファイルに Microsoft Safety Scanner の実行記録がありません。</translation>
    </message>
    <message>
        <source>Choose the file msert.log from the folder Windows\debug of the server.</source>
        <translation>サーバーの Windows\debug フォルダーにある msert.log を選んでください。</translation>
    </message>
    <message>
        <source>The scanner stopped before the end</source>
        <translation>スキャナーが途中で停止しました</translation>
    </message>
    <message>
        <source>Its log has no end, so what it did not reach was not scanned.</source>
        <translation>ログが最後まで書かれていないため、残りの部分はスキャンされていません。</translation>
    </message>
    <message>
        <source>Start the scan again.</source>
        <translation>スキャンをもう一度開始してください。</translation>
    </message>
    <message>
        <source>The program arrived damaged</source>
        <translation>プログラムが転送中に壊れました</translation>
    </message>
    <message>
        <source>What arrived on the server is not what was sent. It was deleted and nothing was started.</source>
        <translation>サーバーに届いたものが送信したものと一致しません。削除し、何も起動していません。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>もう一度実行してください。</translation>
    </message>
</context>
<context>
    <name>ScanText</name>
    <message>
        <source>Trace search</source>
        <comment>kind of scan</comment>
        <translation>痕跡の検索</translation>
    </message>
    <message>
        <source>Safety Scanner</source>
        <comment>kind of scan</comment>
        <translation>Safety Scanner スキャン</translation>
    </message>
    <message>
        <source>HttpProxy logs</source>
        <comment>source of traces</comment>
        <translation>HttpProxy ログ</translation>
    </message>
    <message>
        <source>IIS logs</source>
        <comment>source of traces</comment>
        <translation>IIS ログ</translation>
    </message>
    <message>
        <source>ECP server logs</source>
        <comment>source of traces</comment>
        <translation>ECP サーバーログ</translation>
    </message>
    <message>
        <source>OAB generator logs</source>
        <comment>source of traces</comment>
        <translation>OAB 生成ログ</translation>
    </message>
    <message>
        <source>Cmdlet logs</source>
        <comment>source of traces</comment>
        <translation>コマンドレットログ</translation>
    </message>
    <message>
        <source>MSExchange Management events</source>
        <comment>source of traces</comment>
        <translation>MSExchange Management イベント</translation>
    </message>
    <message>
        <source>Application events</source>
        <comment>source of traces</comment>
        <translation>アプリケーションイベント</translation>
    </message>
    <message>
        <source>Web folders</source>
        <comment>source of traces</comment>
        <translation>Web フォルダー</translation>
    </message>
    <message>
        <source>Sign-in pages</source>
        <comment>source of traces</comment>
        <translation>サインインページ</translation>
    </message>
    <message>
        <source>Virtual directories</source>
        <comment>source of traces</comment>
        <translation>仮想ディレクトリ</translation>
    </message>
    <message>
        <source>IIS configuration</source>
        <comment>source of traces</comment>
        <translation>IIS の構成</translation>
    </message>
    <message>
        <source>Memory dumps</source>
        <comment>source of traces</comment>
        <translation>メモリダンプ</translation>
    </message>
    <message>
        <source>Archive files</source>
        <comment>source of traces</comment>
        <translation>圧縮ファイル</translation>
    </message>
    <message>
        <source>Searched</source>
        <comment>state of a source</comment>
        <translation>検索済み</translation>
    </message>
    <message>
        <source>Partly searched</source>
        <comment>state of a source</comment>
        <translation>一部のみ検索</translation>
    </message>
    <message>
        <source>Not in the copy</source>
        <comment>state of a source</comment>
        <translation>コピーになし</translation>
    </message>
    <message>
        <source>Access denied</source>
        <comment>state of a source</comment>
        <translation>アクセス拒否</translation>
    </message>
    <message>
        <source>Not present</source>
        <comment>state of a source</comment>
        <translation>存在しない</translation>
    </message>
    <message>
        <source>Not readable</source>
        <comment>state of a source</comment>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>Not searchable</source>
        <comment>state of a source</comment>
        <translation>検索不可</translation>
    </message>
    <message>
        <source>All of it was searched.</source>
        <translation>すべて検索しました。</translation>
    </message>
    <message>
        <source>Some of it couldn&apos;t be read. Traces may be in the rest.</source>
        <translation>一部を読み取れませんでした。残りに痕跡があるかもしれません。</translation>
    </message>
    <message>
        <source>The copy doesn&apos;t contain it. Copy it from the server and scan again.</source>
        <translation>コピーに含まれていません。サーバーからコピーして、もう一度スキャンしてください。</translation>
    </message>
    <message>
        <source>The account may not read it. Scan again with an account that may.</source>
        <translation>このアカウントには読み取る権限がありません。権限のあるアカウントでもう一度スキャンしてください。</translation>
    </message>
    <message>
        <source>A server of this kind doesn&apos;t have it. Nothing is missing.</source>
        <translation>この種類のサーバーにはありません。欠けているものはありません。</translation>
    </message>
    <message>
        <source>It is there, but couldn&apos;t be read.</source>
        <translation>存在しますが、読み取れませんでした。</translation>
    </message>
    <message>
        <source>It is switched off or written in a form without lines, so nobody can search it for traces.</source>
        <translation>無効になっているか、行のない形式で書かれているため、痕跡を検索できません。</translation>
    </message>
    <message>
        <source>Compromised</source>
        <comment>severity of a finding</comment>
        <translation>侵害</translation>
    </message>
    <message>
        <source>Attempted</source>
        <comment>severity of a finding</comment>
        <translation>攻撃の試み</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <comment>severity of a finding</comment>
        <translation>要調査</translation>
    </message>
    <message>
        <source>Information</source>
        <comment>severity of a finding</comment>
        <translation>参考情報</translation>
    </message>
    <message>
        <source>The trace shows that the attack succeeded.</source>
        <translation>攻撃が成功したことを示す痕跡です。</translation>
    </message>
    <message>
        <source>Somebody tried. The trace doesn&apos;t show success.</source>
        <translation>攻撃の試みです。成功したことを示す痕跡ではありません。</translation>
    </message>
    <message>
        <source>It may be harmless. A person has to look at it.</source>
        <translation>無害かもしれません。人の目で調べる必要があります。</translation>
    </message>
    <message>
        <source>It matters only beside other traces.</source>
        <translation>ほかの痕跡と合わせて見たときにだけ意味を持ちます。</translation>
    </message>
    <message>
        <source>High</source>
        <comment>confidence in a finding</comment>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>confidence in a finding</comment>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>confidence in a finding</comment>
        <translation>低</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <comment>result of a scan</comment>
        <translation>検出なし</translation>
    </message>
    <message>
        <source>Traces found</source>
        <comment>result of a scan</comment>
        <translation>検出あり</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>result of a scan</comment>
        <translation>一部未検索</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>result of a scan</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <comment>result of a scan</comment>
        <translation>結果が矛盾</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>result of a scan</comment>
        <translation>中止</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>result of a scan</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Full scan</source>
        <comment>mode of the scanner</comment>
        <translation>フルスキャン</translation>
    </message>
    <message>
        <source>Quick scan</source>
        <comment>mode of the scanner</comment>
        <translation>クイックスキャン</translation>
    </message>
    <message>
        <source>no infection found</source>
        <comment>what the scanner&apos;s log says</comment>
        <translation>感染なし</translation>
    </message>
    <message>
        <source>found, not removed</source>
        <comment>what the scanner&apos;s log says</comment>
        <translation>検出、未駆除</translation>
    </message>
    <message>
        <source>found and removed</source>
        <comment>what the scanner&apos;s log says</comment>
        <translation>検出して駆除</translation>
    </message>
    <message>
        <source>found, removed in part</source>
        <comment>what the scanner&apos;s log says</comment>
        <translation>検出、一部を駆除</translation>
    </message>
    <message>
        <source>aborted</source>
        <comment>what the scanner&apos;s log says</comment>
        <translation>打ち切り</translation>
    </message>
    <message>
        <source>not finished</source>
        <comment>what the scanner&apos;s log says</comment>
        <translation>未完了</translation>
    </message>
    <message>
        <source>no infection found</source>
        <comment>what the scanner&apos;s exit code says</comment>
        <translation>感染なし</translation>
    </message>
    <message>
        <source>found, not removed</source>
        <comment>what the scanner&apos;s exit code says</comment>
        <translation>検出、未駆除</translation>
    </message>
    <message>
        <source>found and removed</source>
        <comment>what the scanner&apos;s exit code says</comment>
        <translation>検出して駆除</translation>
    </message>
    <message>
        <source>an error</source>
        <comment>what the scanner&apos;s exit code says</comment>
        <translation>エラー</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>what the scanner&apos;s exit code says</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>what became of a threat</comment>
        <translation>駆除済み</translation>
    </message>
    <message>
        <source>Not removed</source>
        <comment>what became of a threat</comment>
        <translation>未駆除</translation>
    </message>
    <message>
        <source>Removal failed</source>
        <comment>what became of a threat</comment>
        <translation>駆除に失敗</translation>
    </message>
    <message>
        <source>File</source>
        <comment>where a threat was found</comment>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Container</source>
        <comment>where a threat was found</comment>
        <translation>コンテナー</translation>
    </message>
    <message>
        <source>Process</source>
        <comment>where a threat was found</comment>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Registry</source>
        <comment>where a threat was found</comment>
        <translation>レジストリ</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>The build installed at that time was open to this attack.</source>
        <translation>当時のビルドには、この攻撃に対する脆弱性がありました。</translation>
    </message>
    <message>
        <source>The build installed at that time wasn&apos;t open to this attack.</source>
        <translation>当時のビルドには、この攻撃に対する脆弱性はありませんでした。</translation>
    </message>
    <message>
        <source>Nobody has published a way to see these attacks in a server&apos;s logs, so a scan says nothing about them: %1.</source>
        <translation>次の脆弱性に対する攻撃をサーバーのログから見つける方法は公開されていないため、スキャンでは何も分かりません: %1。</translation>
    </message>
    <message>
        <source>The Safety Scanner looks for malicious files, the trace search for what attackers left in logs and configuration. Different answers are normal; each one counts by itself.</source>
        <translation>Safety Scanner は悪意のあるファイルを、痕跡の検索は攻撃者がログや構成に残したものを探します。結果が異なるのは普通のことで、それぞれが独立した結果です。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>vulnerability: note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>By its build the server wasn&apos;t open to this attack at that time, but the trace shows success. Treat it as a success until you know which of the two is wrong.</source>
        <translation>ビルドから見ると当時のサーバーにこの攻撃に対する脆弱性はありませんが、痕跡は成功を示しています。どちらが誤りか分かるまでは、攻撃が成功したものとして扱ってください。</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>This version of Amado doesn&apos;t know this detection. Search again to have it judged.</source>
        <translation>このバージョンの Amado はこの検出方法を知りません。もう一度検索すると判定できます。</translation>
    </message>
    <message numerus="yes">
        <source>%1, line(s) %2</source>
        <comment>file, numbers</comment>
        <translation>
            <numerusform>%1、%2 行目</numerusform>
        </translation>
    </message>
    <message>
        <source>The trace has no time.</source>
        <translation>この痕跡には日時がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n entries</source>
        <comment>time</comment>
        <translation>
            <numerusform>%1、%n 件の記録</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>client</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <comment>of a chain of findings</comment>
        <translation>第 %1 段階 (全 %2 段階)</translation>
    </message>
    <message>
        <source>Explained by %1 until %2: %3</source>
        <comment>person, date, reason</comment>
        <translation>説明済み (%1、期限 %2): %3</translation>
    </message>
    <message>
        <source>No date</source>
        <comment>of a finding</comment>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>date: finding</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>date, client: finding</comment>
        <translation>%1、%2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n entries)</source>
        <comment>finding</comment>
        <translation>
            <numerusform>%1 (記録 %n 件)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity: finding</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>サーバー: %1</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>場所: %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>日時: %1</translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>クライアント: %1</translation>
    </message>
    <message>
        <source>Published at: %1</source>
        <translation>公開元: %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <comment>names of servers</comment>
        <translation>%1 ほか</translation>
    </message>
    <message numerus="yes">
        <source>Somebody got in on %n server(s): %1</source>
        <translation>
            <numerusform>%n 台のサーバーで侵害の痕跡: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Malware was found on %n server(s): %1</source>
        <translation>
            <numerusform>%n 台のサーバーでマルウェアを検出: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Malware was removed from %n server(s): %1</source>
        <translation>
            <numerusform>%n 台のサーバーでマルウェアを駆除: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Safety Scanner contradicts itself on %n server(s): %1</source>
        <translation>
            <numerusform>%n 台のサーバーで Safety Scanner の結果が矛盾: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody tried to get in on %n server(s): %1</source>
        <translation>
            <numerusform>%n 台のサーバーで攻撃の試み: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) need(s) a closer look: %1</source>
        <translation>
            <numerusform>%n 台のサーバーで調査が必要: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found yet, and not everything was searched</source>
        <translation>検出はありませんが、検索できていないものがあります</translation>
    </message>
    <message>
        <source>Nothing has been scanned</source>
        <translation>スキャンは実行されていません</translation>
    </message>
    <message numerus="yes">
        <source>Nothing found in the logs of %n day(s)</source>
        <translation>
            <numerusform>%n 日分のログに検出はありません</numerusform>
        </translation>
    </message>
    <message>
        <source>The Safety Scanner found nothing; no log was searched</source>
        <translation>Safety Scanner の検出はありません。ログは検索していません</translation>
    </message>
    <message>
        <source>Whether somebody got in before your servers were protected is not known. A mitigation keeps new attackers out; it doesn&apos;t put out those who are in.</source>
        <translation>保護する前に侵入されていたかどうかは分かりません。緩和策は新たな侵入を防ぎますが、すでに侵入した攻撃者を追い出すことはできません。</translation>
    </message>
    <message numerus="yes">
        <source>The logs reach back %n day(s) at least; what happened before that can&apos;t be seen in them.</source>
        <translation>
            <numerusform>ログは少なくとも %n 日前までさかのぼれます。それより前のことはログからは分かりません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) has/have not been scanned.</source>
        <translation>
            <numerusform>%n 台のサーバーは未スキャンです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) could not be searched whole.</source>
        <translation>
            <numerusform>%n 台のサーバーは一部を検索できませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Malware found</source>
        <translation>マルウェア検出</translation>
    </message>
    <message>
        <source>Malware removed</source>
        <translation>マルウェア駆除済み</translation>
    </message>
    <message>
        <source>Not scanned</source>
        <translation>未スキャン</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), since %1</source>
        <translation>
            <numerusform>%n 日分 (%1 以降)</numerusform>
        </translation>
    </message>
    <message>
        <source>No dated log</source>
        <translation>日時のあるログなし</translation>
    </message>
    <message>
        <source>None</source>
        <comment>findings</comment>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them explained</source>
        <comment>3 findings</comment>
        <translation>
            <numerusform>%1 (うち %n 件は説明済み)</numerusform>
        </translation>
    </message>
    <message>
        <source>Amado hasn&apos;t searched this server for traces of attacks. Whether somebody got in is not known.</source>
        <translation>Amado はこのサーバーで攻撃の痕跡を検索していません。侵入されたかどうかは分かりません。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) is/are marked as explained.</source>
        <translation>
            <numerusform>%n 件は説明済みです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not run</source>
        <comment>the Safety Scanner</comment>
        <translation>未実行</translation>
    </message>
    <message>
        <source>Amado hasn&apos;t run the Microsoft Safety Scanner on this server.</source>
        <translation>Amado はこのサーバーで Microsoft Safety Scanner を実行していません。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>source: state. sentence</comment>
        <translation>%1: %2。%3</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>順番を待っています</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続しています</translation>
    </message>
    <message>
        <source>Finding out where the logs are</source>
        <translation>ログの場所を調べています</translation>
    </message>
    <message>
        <source>Searching: %1 (%2 of %3)</source>
        <comment>source (number of numbers)</comment>
        <translation>検索しています: %1 (%3 件中の %2 件目)</translation>
    </message>
    <message>
        <source>Checking the Safety Scanner and what it needs</source>
        <translation>Safety Scanner と実行の条件を確認しています</translation>
    </message>
    <message>
        <source>The Safety Scanner is running on the server</source>
        <translation>サーバーで Safety Scanner を実行しています</translation>
    </message>
    <message>
        <source>Reading the Safety Scanner&apos;s log</source>
        <translation>Safety Scanner のログを読み取っています</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>仕上げています</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of evidence kept: %1, SHA-256 %2.</source>
        <translation>
            <numerusform>証拠のファイルを %n 件保全しました: %1、SHA-256 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) couldn&apos;t be kept, the first: %1.</source>
        <translation>
            <numerusform>保全できなかったものが %n 件あります。最初の 1 件: %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 read, %n finding(s) so far, %2</source>
        <comment>bytes, elapsed time</comment>
        <translation>
            <numerusform>%1 読み取り、検出 %n 件、%2 経過</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ServerHelp</name>
    <message>
        <source>Preparing a server</source>
        <translation>サーバーの準備</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Scanning servers</source>
        <translation>サーバーのスキャン</translation>
    </message>
</context>
<context>
    <name>ServerLabel</name>
    <message>
        <source>Not listed</source>
        <comment>origin of a server</comment>
        <translation>一覧にありません</translation>
    </message>
    <message>
        <source>copy</source>
        <comment>a server in a sentence</comment>
        <translation>コピー</translation>
    </message>
    <message>
        <source>lab</source>
        <comment>a server in a sentence</comment>
        <translation>ラボ</translation>
    </message>
    <message>
        <source>not listed</source>
        <comment>a server in a sentence</comment>
        <translation>一覧にありません</translation>
    </message>
    <message>
        <source>real server</source>
        <comment>a server in a sentence</comment>
        <translation>実サーバー</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>server (origin)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>server (origin, path)</comment>
        <translation>%1 (%2、%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n 台のサーバー</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not in the list any more.</source>
        <translation>サーバーの一覧にはもうありません。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>server, origin; read aloud</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>server, origin, path; read aloud</comment>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column: value, read aloud</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SessionText</name>
    <message>
        <source>Another program is writing to the store; waiting for it.</source>
        <translation>別のプログラムが保存先に書き込んでいます。終わるのを待っています。</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Fixed</source>
        <comment>state of protection</comment>
        <translation>修正済み</translation>
    </message>
    <message>
        <source>Redundant</source>
        <comment>state of protection</comment>
        <translation>役目終了</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <comment>state of protection</comment>
        <translation>緩和済み</translation>
    </message>
    <message>
        <source>Outdated</source>
        <comment>state of protection</comment>
        <translation>旧版</translation>
    </message>
    <message>
        <source>Ineffective</source>
        <comment>state of protection</comment>
        <translation>効果なし</translation>
    </message>
    <message>
        <source>Conflict</source>
        <comment>state of protection</comment>
        <translation>競合</translation>
    </message>
    <message>
        <source>Exposed</source>
        <comment>state of protection</comment>
        <translation>無防備</translation>
    </message>
    <message>
        <source>Not affected</source>
        <comment>state of protection</comment>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>state of protection</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>The installed update contains the fix.</source>
        <translation>インストール済みの更新プログラムに修正が含まれています。</translation>
    </message>
    <message>
        <source>The installed update contains the fix, and the mitigation is still there.</source>
        <translation>インストール済みの更新プログラムに修正が含まれており、役目を終えた緩和策が残っています。</translation>
    </message>
    <message>
        <source>A mitigation is in effect. The update is the next step.</source>
        <translation>緩和策が効いています。次は更新プログラムの適用です。</translation>
    </message>
    <message>
        <source>An older, weaker mitigation is in effect.</source>
        <translation>古く弱い緩和策が効いています。</translation>
    </message>
    <message>
        <source>A mitigation is present but has no effect.</source>
        <translation>緩和策はありますが、効いていません。</translation>
    </message>
    <message>
        <source>A rule carries the name of a mitigation but has other content.</source>
        <translation>緩和策と同じ名前で内容の異なるルールがあります。</translation>
    </message>
    <message>
        <source>The server is vulnerable and nothing protects it.</source>
        <translation>サーバーは脆弱で、保護がありません。</translation>
    </message>
    <message>
        <source>The vulnerability does not concern this product, role or build.</source>
        <translation>この製品、役割、ビルドは脆弱性の影響を受けません。</translation>
    </message>
    <message>
        <source>A fact that the verdict needs is missing.</source>
        <translation>判定に必要な事実がありません。</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>Disable the service %1.</source>
        <translation>サービス %1 を無効にします。</translation>
    </message>
    <message>
        <source>Stop and disable the service %1.</source>
        <translation>サービス %1 を停止し、無効にします。</translation>
    </message>
    <message>
        <source>Start the service %1 (start type %2).</source>
        <translation>サービス %1 を開始します (スタートアップの種類 %2)。</translation>
    </message>
    <message>
        <source>Leave the service %1 stopped (start type %2).</source>
        <translation>サービス %1 を停止したままにします (スタートアップの種類 %2)。</translation>
    </message>
    <message>
        <source>Start the application pool %1.</source>
        <translation>アプリケーション プール %1 を開始します。</translation>
    </message>
    <message>
        <source>Stop the application pool %1 and keep it from starting.</source>
        <translation>アプリケーション プール %1 を停止し、開始しないようにします。</translation>
    </message>
    <message>
        <source>Remove the file %1.</source>
        <translation>ファイル %1 を削除します。</translation>
    </message>
    <message>
        <source>Create the file %1.</source>
        <translation>ファイル %1 を作成します。</translation>
    </message>
    <message>
        <source>Change the file %1.</source>
        <translation>ファイル %1 を変更します。</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>kind of act</comment>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Apply</source>
        <comment>kind of act</comment>
        <translation>適用</translation>
    </message>
    <message>
        <source>Service %1</source>
        <translation>サービス %1</translation>
    </message>
    <message>
        <source>Application pool %1</source>
        <translation>アプリケーション プール %1</translation>
    </message>
    <message>
        <source>Blocked mitigations of the server</source>
        <translation>サーバーでブロックした緩和策</translation>
    </message>
    <message>
        <source>Block no mitigation on this server any more.</source>
        <translation>このサーバーでの緩和策のブロックをすべて解除します。</translation>
    </message>
    <message>
        <source>Set the blocked mitigations of the server to %1.</source>
        <translation>サーバーでブロックする緩和策を %1 にします。</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>state of a step</comment>
        <translation>予定</translation>
    </message>
    <message>
        <source>Under way</source>
        <comment>state of a step</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Applied</source>
        <comment>state of a step</comment>
        <translation>適用済み</translation>
    </message>
    <message>
        <source>Verified</source>
        <comment>state of a step</comment>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Diverged</source>
        <comment>state of a step</comment>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>state of a step</comment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a step</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>In doubt</source>
        <comment>state of a step</comment>
        <translation>未確定</translation>
    </message>
    <message>
        <source>Not applied</source>
        <comment>state of a step</comment>
        <translation>未適用</translation>
    </message>
    <message>
        <source>Put back</source>
        <comment>state of a step</comment>
        <translation>復元済み</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>result of an act</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Done and verified</source>
        <comment>result of an act</comment>
        <translation>完了・確認済み</translation>
    </message>
    <message>
        <source>Diverged</source>
        <comment>result of an act</comment>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>result of an act</comment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>result of an act</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>In doubt</source>
        <comment>result of an act</comment>
        <translation>未確定</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <comment>result of an act</comment>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>The act is under way.</source>
        <translation>操作を実行中です。</translation>
    </message>
    <message>
        <source>Everything was changed, read back and proven.</source>
        <translation>すべて変更し、読み直して確認しました。</translation>
    </message>
    <message>
        <source>Something on the server is neither as before nor as planned; look at the steps.</source>
        <translation>サーバーに変更前とも計画とも異なるものがあります。手順を確認してください。</translation>
    </message>
    <message>
        <source>The state of the server did not allow the act; nothing was changed.</source>
        <translation>サーバーの状態により実行できませんでした。何も変更されていません。</translation>
    </message>
    <message>
        <source>The act failed, and what had been changed was put back.</source>
        <translation>操作は失敗し、変更した部分は元に戻されました。</translation>
    </message>
    <message>
        <source>Whether the change happened is known as soon as the server can be read again.</source>
        <translation>変更されたかどうかは、サーバーを再び読み取れたときに分かります。</translation>
    </message>
    <message>
        <source>The wanted state was there already; nothing was changed.</source>
        <translation>すでに目的の状態でした。何も変更されていません。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>phase of long work</comment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Connecting</source>
        <comment>phase of long work</comment>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>phase of long work</comment>
        <translation>読み取り中</translation>
    </message>
    <message>
        <source>Judging</source>
        <comment>phase of long work</comment>
        <translation>判定中</translation>
    </message>
    <message>
        <source>Planning</source>
        <comment>phase of long work</comment>
        <translation>計画中</translation>
    </message>
    <message>
        <source>Writing</source>
        <comment>phase of long work</comment>
        <translation>書き込み中</translation>
    </message>
    <message>
        <source>Verifying</source>
        <comment>phase of long work</comment>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Putting back</source>
        <comment>phase of long work</comment>
        <translation>復元中</translation>
    </message>
    <message>
        <source>Recovering</source>
        <comment>phase of long work</comment>
        <translation>復旧中</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>phase of long work</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server: phase</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>server: phase, file or service</comment>
        <translation>%1: %2、%3</translation>
    </message>
    <message>
        <source>%1 (step %2 of %3)</source>
        <translation>%1 (手順 %2/%3)</translation>
    </message>
    <message>
        <source>Block</source>
        <comment>kind of act</comment>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Unblock</source>
        <comment>kind of act</comment>
        <translation>ブロック解除</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>result of an act</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>You stopped it before it began; nothing was changed.</source>
        <translation>開始する前に停止しました。何も変更していません。</translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message>
        <source>the change was not made: %1</source>
        <comment>why a server is still open; reason</comment>
        <translation>変更できませんでした: %1</translation>
    </message>
    <message>
        <source>the change was not made</source>
        <translation>変更できませんでした</translation>
    </message>
    <message>
        <source>not possible: %1</source>
        <comment>why a server is still open; reason</comment>
        <translation>適用できません: %1</translation>
    </message>
    <message>
        <source>no mitigation is published, only the update helps</source>
        <translation>緩和策は公開されていません。更新プログラムの適用が必要です</translation>
    </message>
    <message>
        <source>the server was not chosen</source>
        <translation>サーバーが選択されていません</translation>
    </message>
    <message>
        <source>the mitigation was not chosen</source>
        <translation>緩和策が選択されていません</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>vulnerabilities – why they are still open</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>まだ読み取っていません</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>servers: what is said about them</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message>
        <source>Do not act on this feed. Fetch it again, without a proxy that opens or changes the traffic.</source>
        <translation>このフィードに基づいて操作しないでください。通信を開いたり書き換えたりするプロキシを通さずに、もう一度取得してください。</translation>
    </message>
    <message>
        <source>Check whether a proxy, a sign-in page or a wrong file answered in place of the feed.</source>
        <translation>プロキシ、サインイン ページ、別のファイルがフィードの代わりに応答していないかを確認してください。</translation>
    </message>
    <message>
        <source>Do not act on this feed. If Microsoft has changed the form of the feed, a newer version of this program is needed.</source>
        <translation>このフィードに基づいて操作しないでください。Microsoft がフィードの形式を変えた場合は、このプログラムの新しい版が必要です。</translation>
    </message>
    <message>
        <source>Fetch the current feed from Microsoft, and check the clock of this computer.</source>
        <translation>Microsoft から現在のフィードを取得し、このコンピューターの時計を確認してください。</translation>
    </message>
    <message>
        <source>Keep the feed held, and check the way to Microsoft&apos;s endpoint.</source>
        <translation>保持しているフィードを使い続け、Microsoft の接続先までの経路を確認してください。</translation>
    </message>
    <message>
        <source>The content is not what was signed</source>
        <translation>内容が署名されたものと異なります</translation>
    </message>
    <message>
        <source>Something was added, removed or changed after signing, if only a blank.</source>
        <translation>署名の後に、空白 1 文字であっても追加、削除、変更がありました。</translation>
    </message>
    <message>
        <source>The signature does not belong to the key</source>
        <translation>署名が鍵と一致しません</translation>
    </message>
    <message>
        <source>The list of what was signed, or the signature itself, was changed.</source>
        <translation>署名対象の一覧、または署名そのものが変更されています。</translation>
    </message>
    <message>
        <source>The text is not well-formed</source>
        <translation>テキストが正しい形式ではありません</translation>
    </message>
    <message>
        <source>It is not XML in UTF-8, or it was cut off on the way.</source>
        <translation>UTF-8 の XML ではないか、途中で切れています。</translation>
    </message>
    <message>
        <source>There is a document type declaration</source>
        <translation>文書型宣言があります</translation>
    </message>
    <message>
        <source>A feed never has one, and it can make a reader fetch or expand other things.</source>
        <translation>フィードに文書型宣言はありません。読み取り側に別のものを取得させたり展開させたりするおそれがあります。</translation>
    </message>
    <message>
        <source>The document is too large</source>
        <translation>文書が大きすぎます</translation>
    </message>
    <message>
        <source>It exceeds 1 MiB, 32 levels or 20,000 elements; a feed is far smaller.</source>
        <translation>1 MiB、32 階層、20,000 要素のいずれかを超えています。フィードははるかに小さいものです。</translation>
    </message>
    <message>
        <source>This is not a mitigation feed</source>
        <translation>緩和策フィードではありません</translation>
    </message>
    <message>
        <source>The document does not start as Microsoft&apos;s feed does.</source>
        <translation>文書の始まりが Microsoft のフィードと異なります。</translation>
    </message>
    <message>
        <source>There are several signatures</source>
        <translation>署名が複数あります</translation>
    </message>
    <message>
        <source>Which content each of them covers could be mistaken, so none is accepted.</source>
        <translation>それぞれがどの内容を対象とするかを取り違えるおそれがあるため、どれも受け付けません。</translation>
    </message>
    <message>
        <source>The signature stands in the wrong place</source>
        <translation>署名の位置が正しくありません</translation>
    </message>
    <message>
        <source>Signed content may have been wrapped into other content.</source>
        <translation>署名された内容が、別の内容に包み込まれているおそれがあります。</translation>
    </message>
    <message>
        <source>The signature uses another algorithm</source>
        <translation>署名に別のアルゴリズムが使われています</translation>
    </message>
    <message>
        <source>Only RSA with SHA-256 in the canonical form of Microsoft is accepted.</source>
        <translation>Microsoft の正規形による RSA と SHA-256 だけを受け付けます。</translation>
    </message>
    <message>
        <source>The content is transformed before signing</source>
        <translation>署名の前に内容が変換されています</translation>
    </message>
    <message>
        <source>What was signed would not be what is seen.</source>
        <translation>署名されたものと、目に見えるものが一致しません。</translation>
    </message>
    <message>
        <source>The signature refers to something else</source>
        <translation>署名が別のものを参照しています</translation>
    </message>
    <message>
        <source>It has to cover the whole document, and nothing outside it.</source>
        <translation>署名は文書全体だけを対象とする必要があります。</translation>
    </message>
    <message>
        <source>The signer&apos;s key or certificates are missing or unusual</source>
        <translation>署名者の鍵または証明書がないか、通常と異なります</translation>
    </message>
    <message>
        <source>They do not have the form Microsoft uses.</source>
        <translation>Microsoft が使う形式ではありません。</translation>
    </message>
    <message>
        <source>The signature has an unusual part</source>
        <translation>署名に通常はない部分があります</translation>
    </message>
    <message>
        <source>It holds something that Microsoft&apos;s signatures never hold.</source>
        <translation>Microsoft の署名には決して含まれないものが入っています。</translation>
    </message>
    <message>
        <source>The key is not that of the certificate</source>
        <translation>鍵が証明書のものではありません</translation>
    </message>
    <message>
        <source>Somebody signed with another key below the signer&apos;s name.</source>
        <translation>署名者の名前で、別の鍵による署名が行われました。</translation>
    </message>
    <message>
        <source>A certificate is missing</source>
        <translation>証明書が足りません</translation>
    </message>
    <message>
        <source>There is no way from the signer to a root this program knows.</source>
        <translation>署名者から、このプログラムが認めるルート証明書までつながっていません。</translation>
    </message>
    <message>
        <source>The certificates end at an authority that this program does not believe.</source>
        <translation>証明書をたどった先が、このプログラムの信頼しない認証局です。</translation>
    </message>
    <message>
        <source>The certificate is for another purpose</source>
        <translation>証明書の用途が異なります</translation>
    </message>
    <message>
        <source>It may not sign feeds, or not prove times.</source>
        <translation>フィードの署名、または時刻の証明には使えません。</translation>
    </message>
    <message>
        <source>The time lies ahead</source>
        <translation>時刻が未来です</translation>
    </message>
    <message>
        <source>A certificate or a timestamp begins only after the moment judged for.</source>
        <translation>証明書またはタイムスタンプが、判定の時点より後に始まります。</translation>
    </message>
    <message>
        <source>A certificate has expired</source>
        <translation>証明書の有効期限が切れています</translation>
    </message>
    <message>
        <source>Nothing proves that the feed was signed while all certificates held.</source>
        <translation>すべての証明書が有効な間に署名されたことを証明するものがありません。</translation>
    </message>
    <message>
        <source>A certificate was issued by somebody who may not</source>
        <translation>発行権限のない発行者による証明書があります</translation>
    </message>
    <message>
        <source>The issuer is no certificate authority.</source>
        <translation>発行者は認証局ではありません。</translation>
    </message>
    <message>
        <source>A certificate breaks a limit</source>
        <translation>証明書が制限に反しています</translation>
    </message>
    <message>
        <source>Path length, names, key usage or a critical extension forbid this use.</source>
        <translation>パスの長さ、名前、鍵の用途、または重要な拡張により、この使い方は認められません。</translation>
    </message>
    <message>
        <source>A key or a hash is too weak</source>
        <translation>鍵またはハッシュが弱すぎます</translation>
    </message>
    <message>
        <source>Keys under 2048 bits and SHA-1 can be forged and are not accepted.</source>
        <translation>2048 ビット未満の鍵と SHA-1 は偽造のおそれがあるため、受け付けません。</translation>
    </message>
    <message>
        <source>A certificate is forged or damaged</source>
        <translation>証明書が偽造されているか、壊れています</translation>
    </message>
    <message>
        <source>The issuer it names did not sign it.</source>
        <translation>記載された発行者が署名したものではありません。</translation>
    </message>
    <message>
        <source>The feed is older than the one held</source>
        <translation>保持しているフィードより古いものです</translation>
    </message>
    <message>
        <source>It is genuine, but was signed earlier; an attacker on the way could serve it again.</source>
        <translation>本物ですが、先に署名されたものです。経路上の攻撃者が送り直した可能性があります。</translation>
    </message>
    <message>
        <source>Nothing proves that the feed is newer</source>
        <translation>新しいフィードであることを証明するものがありません</translation>
    </message>
    <message>
        <source>It differs from the feed held, and no timestamp tells which was signed first.</source>
        <translation>保持しているフィードと異なり、どちらが先に署名されたかを示すタイムスタンプがありません。</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>信頼済み</translation>
    </message>
    <message>
        <source>Signer refused</source>
        <translation>署名者を拒否</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Older than held</source>
        <translation>保持分より古い</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>改ざんあり</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>署名なし</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>The feed is trusted</source>
        <translation>フィードは信頼できます</translation>
    </message>
    <message>
        <source>Its content is what was signed, and the signer leads to a root that this program believes.</source>
        <translation>内容は署名されたとおりで、署名者はこのプログラムが信頼するルート証明書につながっています。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>必要な操作はありません。</translation>
    </message>
    <message>
        <source>The signer of the feed is refused</source>
        <translation>フィードの署名者を受け付けません</translation>
    </message>
    <message>
        <source>The content belongs to the signature, but the signer&apos;s certificates break a rule.</source>
        <translation>内容は署名と一致していますが、署名者の証明書が規則に反しています。</translation>
    </message>
    <message>
        <source>The signature of the feed has expired</source>
        <translation>フィードの署名は期限切れです</translation>
    </message>
    <message>
        <source>The feed must not replace the one held</source>
        <translation>保持しているフィードをこのフィードに置き換えてはいけません</translation>
    </message>
    <message>
        <source>It is genuine, but not proven to be newer.</source>
        <translation>本物ですが、新しいことが証明されていません。</translation>
    </message>
    <message>
        <source>The feed was altered</source>
        <translation>フィードは改ざんされています</translation>
    </message>
    <message>
        <source>Its content or its signature is not what was signed.</source>
        <translation>内容または署名が、署名されたものと異なります。</translation>
    </message>
    <message>
        <source>The feed is not signed</source>
        <translation>フィードに署名がありません</translation>
    </message>
    <message>
        <source>Nothing says who wrote it.</source>
        <translation>誰が作成したかを示すものがありません。</translation>
    </message>
    <message>
        <source>The feed could not be read</source>
        <translation>フィードを読み取れませんでした</translation>
    </message>
    <message>
        <source>It does not have the form this program accepts.</source>
        <translation>このプログラムが受け付ける形式ではありません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was found: what it means</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no timestamp: when the feed was signed is not known.</source>
        <translation>タイムスタンプがないため、フィードがいつ署名されたかは不明です。</translation>
    </message>
    <message>
        <source>A timestamp proves that the feed was signed on %1 UTC.</source>
        <translation>タイムスタンプにより、フィードが %1 UTC に署名されたことが証明されています。</translation>
    </message>
    <message>
        <source>There is a timestamp, but it proves nothing: %1.</source>
        <translation>タイムスタンプはありますが、何も証明しません: %1。</translation>
    </message>
    <message>
        <source>%1 to %2 UTC</source>
        <translation>%1 ～ %2 UTC</translation>
    </message>
    <message>
        <source>%1 (expired)</source>
        <comment>span of validity</comment>
        <translation>%1 (期限切れ)</translation>
    </message>
    <message>
        <source>%1 (not yet valid)</source>
        <comment>span of validity</comment>
        <translation>%1 (まだ有効ではありません)</translation>
    </message>
    <message>
        <source>Since then, certificates have expired (%1). The timestamp still proves the signature, but a feed this old says nothing about newer attacks.</source>
        <translation>その後、証明書の有効期限が切れました (%1)。署名はタイムスタンプにより今も証明されていますが、これほど古いフィードは新しい攻撃について何も示しません。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>It is newer than the feed held.</source>
        <translation>保持しているフィードより新しいものです。</translation>
    </message>
    <message>
        <source>It says the same as the feed held: nothing new.</source>
        <translation>保持しているフィードと同じ内容で、新しい情報はありません。</translation>
    </message>
    <message>
        <source>It was signed before the feed held.</source>
        <translation>保持しているフィードより前に署名されました。</translation>
    </message>
    <message>
        <source>Whether it is newer than the feed held is not proven.</source>
        <translation>保持しているフィードより新しいかどうかは証明されていません。</translation>
    </message>
    <message>
        <source>Changes nothing; it only shows that the feed arrives.</source>
        <translation>何も変更しません。フィードが届くことを示すだけです。</translation>
    </message>
    <message>
        <source>This program does not know actions of this form. They are shown, never carried out.</source>
        <translation>このプログラムはこの形式の操作を認識できません。表示するだけで、実行することはありません。</translation>
    </message>
    <message>
        <source>The root is not a known one</source>
        <translation>ルート証明書が認められたものではありません</translation>
    </message>
    <message>
        <source>Fetch the current feed from Microsoft.</source>
        <translation>Microsoft から現在のフィードを取得してください。</translation>
    </message>
    <message>
        <source>The file is a copy in UTF-16</source>
        <translation>UTF-16 で保存されたコピーです</translation>
    </message>
    <message>
        <source>Microsoft publishes the feed in UTF-8. PowerShell&apos;s &gt; and Out-File save text in UTF-16, so these are not the bytes that were signed.</source>
        <translation>Microsoft はフィードを UTF-8 で公開しています。PowerShell の &gt; や Out-File は UTF-16 で保存するため、署名されたときの内容とバイト単位で一致しません。</translation>
    </message>
    <message>
        <source>Save the bytes as they come: Invoke-WebRequest https://officeclient.microsoft.com/getexchangemitigations -OutFile feed.xml</source>
        <translation>受信した内容をそのまま保存してください: Invoke-WebRequest https://officeclient.microsoft.com/getexchangemitigations -OutFile feed.xml</translation>
    </message>
</context>
<context>
    <name>amado::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does (its shortcut)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Servers</source>
        <comment>page</comment>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Mitigations</source>
        <comment>page</comment>
        <translation>緩和策</translation>
    </message>
    <message>
        <source>Feed</source>
        <comment>page</comment>
        <translation>フィード</translation>
    </message>
    <message>
        <source>Scans</source>
        <comment>page</comment>
        <translation>スキャン</translation>
    </message>
    <message>
        <source>History</source>
        <comment>page</comment>
        <translation>履歴</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>フォルダーを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Opens a folder copied from a server, or a folder of such folders</source>
        <translation>サーバーからコピーしたフォルダー、またはそれらをまとめたフォルダーを開きます</translation>
    </message>
    <message>
        <source>Open the practice &amp;lab</source>
        <translation>練習用ラボを開く(&amp;L)</translation>
    </message>
    <message>
        <source>Opens a small organization on disk to practise on</source>
        <translation>ディスク上の小さな練習用の組織を開きます</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>更新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Protect…</source>
        <translation>保護(&amp;P)…</translation>
    </message>
    <message>
        <source>Applies mitigations; every change is shown before it is made</source>
        <translation>緩和策を適用します。変更内容はすべて事前に表示されます</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>元に戻す(&amp;U)…</translation>
    </message>
    <message>
        <source>Shows how the newest act would be taken back</source>
        <translation>最新の操作を元に戻す内容を表示します</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Language, theme, store and age of the data</source>
        <translation>言語、テーマ、保存先、データの日付</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Reads all servers again, or the selected ones when several are selected</source>
        <translation>すべてのサーバーを読み直します。複数選択しているときは選択したサーバーを読み直します</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>サーバーの追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Adds real servers by name, from a list or from Active Directory</source>
        <translation>名前、一覧ファイル、または Active Directory から実際のサーバーを追加します</translation>
    </message>
    <message>
        <source>&amp;Test the connection…</source>
        <translation>接続テスト(&amp;T)…</translation>
    </message>
    <message>
        <source>Shows how the selected server is reached, and tests it step by step</source>
        <translation>選択したサーバーへの接続方法を表示し、段階ごとにテストします</translation>
    </message>
    <message>
        <source>Re&amp;move from the list</source>
        <translation>一覧から削除(&amp;M)</translation>
    </message>
    <message>
        <source>Takes the selected servers off the list; the servers and the history stay as they are</source>
        <translation>選択したサーバーを一覧から外します。サーバーと履歴はそのまま残ります</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Opens the guide, as F1 does everywhere</source>
        <translation>ガイドを開きます (F1 キーでどこからでも開けます)</translation>
    </message>
    <message>
        <source>S&amp;can…</source>
        <translation>スキャン(&amp;C)…</translation>
    </message>
    <message>
        <source>Searches servers for traces of earlier attacks; nothing is changed on them</source>
        <translation>過去の攻撃の痕跡をサーバーで検索します。サーバーは変更しません</translation>
    </message>
</context>
<context>
    <name>amado::AddServerDialog</name>
    <message>
        <source>Add servers</source>
        <translation>サーバーの追加</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>名前で指定</translation>
    </message>
    <message>
        <source>In Active Directory</source>
        <translation>Active Directory から検索</translation>
    </message>
    <message>
        <source>Which servers</source>
        <translation>追加するサーバー</translation>
    </message>
    <message>
        <source>Full names of the servers, one per line, such as ex01.corp.example.</source>
        <translation>サーバーの完全な名前を 1 行に 1 つずつ入力します (例: ex01.corp.example)。</translation>
    </message>
    <message>
        <source>Names of the servers</source>
        <translation>サーバーの名前</translation>
    </message>
    <message>
        <source>How they are reached</source>
        <translation>接続方法</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>テストを中止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>接続をテスト(&amp;T)</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>追加中…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n server(s)</source>
        <translation>
            <numerusform>%n 台を追加(&amp;A)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) from %1.</source>
        <translation>
            <numerusform>%1 から %n 台を読み込みました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) cannot be used.</source>
        <translation>
            <numerusform>ほかに %n 行が使えません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read a list of servers</source>
        <translation>サーバーの一覧を読み込む</translation>
    </message>
    <message>
        <source>Connection test of %1</source>
        <translation>%1 の接続テスト</translation>
    </message>
    <message>
        <source>Read a list (CS&amp;V)…</source>
        <translation>一覧 (CSV) の読み込み(&amp;V)…</translation>
    </message>
    <message>
        <source>What to prepare on a server</source>
        <translation>サーバーで準備すること</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt)</source>
        <translation>一覧 (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>%1 was listed already and is now reached differently: %2.</source>
        <comment>server, what was and is</comment>
        <translation>%1 はすでに一覧にあり、接続方法が変わりました: %2。</translation>
    </message>
    <message>
        <source>Connection to %1</source>
        <translation>%1 への接続</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>保存(&amp;A)</translation>
    </message>
    <message>
        <source>How it is reached</source>
        <translation>接続方法</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>列: %1</translation>
    </message>
</context>
<context>
    <name>amado::ApplyPage</name>
    <message>
        <source>Servers and their progress</source>
        <translation>サーバーと進行状況</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation>脆弱性</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>再確認(&amp;H)</translation>
    </message>
    <message>
        <source>Stopping after the current step …</source>
        <translation>現在の手順の後で停止します…</translation>
    </message>
    <message numerus="yes">
        <source>Applying to %n server(s) …</source>
        <translation>
            <numerusform>%n 台のサーバーに適用しています…</numerusform>
        </translation>
    </message>
    <message>
        <source>Every step is recorded before it is written. Elapsed: %1</source>
        <translation>すべての手順は書き込みの前に記録されます。経過時間: %1</translation>
    </message>
    <message>
        <source>Everything was applied</source>
        <translation>すべて適用しました</translation>
    </message>
    <message>
        <source>Go on to see the proof that it takes effect.</source>
        <translation>次に進むと、効果の確認結果が表示されます。</translation>
    </message>
    <message>
        <source>Select a line to see why and what to do. The others stand.</source>
        <translation>行を選択すると、理由と対処が表示されます。ほかの変更は有効です。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) weren&apos;t made</source>
        <translation>
            <numerusform>%n 件の変更が行われませんでした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n change(s) were not begun</source>
        <translation>
            <numerusform>停止しました。%n 件の変更は開始していません</numerusform>
        </translation>
    </message>
    <message>
        <source>What was applied before you stopped stands.</source>
        <translation>停止する前に適用した変更はそのまま残ります。</translation>
    </message>
</context>
<context>
    <name>amado::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>amado::BlockActs</name>
    <message>
        <source>%1 (%2)</source>
        <comment>ID (vulnerability)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: blocked</source>
        <comment>mitigation ID</comment>
        <translation>%1: ブロック中</translation>
    </message>
    <message>
        <source>%1: blocked; %2 is still applied</source>
        <comment>mitigation ID, applied ID</comment>
        <translation>%1: ブロック中、%2 は適用されたまま</translation>
    </message>
    <message>
        <source>%1: not applied by the service</source>
        <comment>mitigation ID</comment>
        <translation>%1: 緩和サービスは適用していません</translation>
    </message>
    <message>
        <source>%1: applied by the service as %2</source>
        <comment>mitigation ID, applied ID</comment>
        <translation>%1: 緩和サービスが %2 として適用済み</translation>
    </message>
    <message>
        <source>This server has no mitigation service whose list could be changed, or its list is not known.</source>
        <translation>このサーバーには一覧を変更できる緩和サービスがないか、一覧の内容が不明です。</translation>
    </message>
    <message>
        <source>Block %1…</source>
        <translation>%1 をブロック…</translation>
    </message>
    <message>
        <source>Unblock %1…</source>
        <translation>%1 のブロックを解除…</translation>
    </message>
    <message>
        <source>Another ID</source>
        <translation>ほかの ID</translation>
    </message>
    <message>
        <source>Mitigation ID to block or unblock</source>
        <translation>ブロックまたはブロック解除する緩和策の ID</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>例: %1</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>ブロック…</translation>
    </message>
    <message>
        <source>Unblock…</source>
        <translation>ブロック解除…</translation>
    </message>
    <message>
        <source>Block the ID typed…</source>
        <translation>入力した ID をブロック…</translation>
    </message>
    <message>
        <source>Unblock the ID typed…</source>
        <translation>入力した ID のブロックを解除…</translation>
    </message>
</context>
<context>
    <name>amado::BlockMenu</name>
    <message>
        <source>Unblock %1…</source>
        <translation>%1 のブロックを解除…</translation>
    </message>
    <message>
        <source>Block %1…</source>
        <translation>%1 をブロック…</translation>
    </message>
    <message>
        <source>Nothing can be blocked on this server</source>
        <translation>このサーバーでブロックできるものはありません</translation>
    </message>
</context>
<context>
    <name>amado::BuildDetailView</name>
    <message>
        <source>Installed</source>
        <translation>インストール済み</translation>
    </message>
    <message>
        <source>%1, build %2</source>
        <translation>%1、ビルド %2</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>公開日</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>サポート</translation>
    </message>
    <message>
        <source>Data of this program</source>
        <translation>このプログラムのデータ</translation>
    </message>
    <message>
        <source>Builds as of %1, known exploited vulnerabilities as of %2</source>
        <translation>ビルド: %1 時点、悪用が確認された脆弱性: %2 時点</translation>
    </message>
    <message>
        <source>Sources differ about %1 (%2): this program uses %3; %4 says %5.</source>
        <translation>%1 (%2) について情報源が食い違っています。このプログラムは %3 を採用し、%4 は %5 としています。</translation>
    </message>
    <message>
        <source>Missing updates</source>
        <translation>未適用の更新プログラム</translation>
    </message>
    <message>
        <source>%1, build %2, %3</source>
        <translation>%1、ビルド %2、%3</translation>
    </message>
    <message>
        <source>Open vulnerabilities</source>
        <translation>未修正の脆弱性</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>スコア %1</translation>
    </message>
    <message>
        <source>used by attackers, to be fixed by %1</source>
        <translation>悪用を確認、対処期限 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of one line</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>amado::BuildTimeline</name>
    <message>
        <source>Time line of releases</source>
        <translation>リリースの時系列</translation>
    </message>
    <message>
        <source>%1, %2: installed here</source>
        <translation>%1、%2: インストール済み (現在)</translation>
    </message>
    <message>
        <source>%1, %2: contained</source>
        <translation>%1、%2: 含まれている</translation>
    </message>
    <message>
        <source>%1, %2: missing</source>
        <translation>%1、%2: 未適用</translation>
    </message>
    <message>
        <source>You are here: %1</source>
        <translation>現在地: %1</translation>
    </message>
    <message>
        <source>Newest: %1</source>
        <translation>最新: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>amado::CertificateDetailView</name>
    <message>
        <source>%1 (over)</source>
        <comment>time that lies before now</comment>
        <translation>%1 (終了)</translation>
    </message>
    <message>
        <source>server authentication (%1)</source>
        <translation>サーバー認証 (%1)</translation>
    </message>
    <message>
        <source>client authentication (%1)</source>
        <translation>クライアント認証 (%1)</translation>
    </message>
    <message>
        <source>code signing (%1)</source>
        <translation>コード署名 (%1)</translation>
    </message>
    <message>
        <source>time stamping (%1)</source>
        <translation>タイムスタンプ (%1)</translation>
    </message>
    <message>
        <source>Exchange configuration signing (%1)</source>
        <translation>Exchange 構成の署名 (%1)</translation>
    </message>
    <message>
        <source>Select a certificate to see what it says.</source>
        <translation>証明書を選択すると、その内容が表示されます。</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有効期間の開始</translation>
    </message>
    <message>
        <source>Valid through</source>
        <translation>有効期間の終了</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>May issue certificates</source>
        <translation>証明書の発行</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>可</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不可</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>署名方式</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>シリアル番号</translation>
    </message>
    <message>
        <source>Thumbprint (SHA-1)</source>
        <translation>拇印 (SHA-1)</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>フィンガープリント (SHA-256)</translation>
    </message>
    <message>
        <source>Key pin (SHA-256)</source>
        <translation>鍵のピン (SHA-256)</translation>
    </message>
</context>
<context>
    <name>amado::CertificateTree</name>
    <message>
        <source>Valid from %1</source>
        <translation>%1 から有効</translation>
    </message>
    <message>
        <source>Expired on %1</source>
        <translation>%1 に期限切れ</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>%1 まで有効</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>certificate: its state, read aloud</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>amado::ChangeDetail</name>
    <message>
        <source>did not exist</source>
        <translation>存在しませんでした</translation>
    </message>
    <message>
        <source>Details of the selected change</source>
        <translation>選択した変更の詳細</translation>
    </message>
    <message>
        <source>Nothing to do: the server already is as wanted.</source>
        <translation>対処の必要はありません。サーバーはすでに目的の状態です。</translation>
    </message>
    <message>
        <source>These applications read the same file, so the change reaches them too:</source>
        <translation>次のアプリケーションも同じファイルを読み取るため、変更が及びます:</translation>
    </message>
    <message>
        <source>Somebody changed the file since. Those changes stay; only the part written by this act leaves.</source>
        <translation>その後ファイルが変更されています。その変更は残り、この操作で書き込んだ部分だけが取り除かれます。</translation>
    </message>
    <message>
        <source>The Exchange mitigation service would write this rule again. Its mitigation ID is therefore blocked on this server first, and the console tells you if the rule returns.</source>
        <translation>Exchange の緩和サービスはこのルールを再び書き込みます。そのため、先にこのサーバーで緩和策の ID をブロックし、ルールが戻った場合はお知らせします。</translation>
    </message>
    <message>
        <source>Reversible: the state before is kept, and Undo brings it back byte for byte.</source>
        <translation>元に戻せます。変更前の状態を保存しており、1 バイトも違わず復元します。</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状態: %1</translation>
    </message>
    <message>
        <source>SHA-256 before: %1</source>
        <translation>変更前の SHA-256: %1</translation>
    </message>
    <message>
        <source>SHA-256 after: %1</source>
        <translation>変更後の SHA-256: %1</translation>
    </message>
    <message>
        <source>Difference of %1</source>
        <translation>%1 の差分</translation>
    </message>
    <message>
        <source>%1 lines added, %2 lines removed.</source>
        <translation>%1 行追加、%2 行削除。</translation>
    </message>
    <message>
        <source>The list was changed since. Those changes stay; only the part of this act leaves.</source>
        <translation>その後、一覧が変更されています。その変更は残り、この操作の分だけを元に戻します。</translation>
    </message>
    <message>
        <source>Reversible: the list before is kept, and Undo takes exactly this change back.</source>
        <translation>元に戻せます。変更前の一覧を保存してあり、この変更だけを正確に元に戻します。</translation>
    </message>
    <message>
        <source>In IIS: %1</source>
        <comment>sites and applications</comment>
        <translation>IIS での場所: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server: what would be done</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>amado::CheckPage</name>
    <message>
        <source>Not possible</source>
        <translation>実行できません</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>対処不要</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Servers and whether the change is possible</source>
        <translation>サーバーと変更の可否</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation>脆弱性</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>変更される内容</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>再確認(&amp;H)</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>Checking the servers …</source>
        <translation>サーバーを確認しています…</translation>
    </message>
    <message>
        <source>Each server is read anew; nothing is changed. Elapsed: %1</source>
        <translation>各サーバーを読み直します。何も変更されません。経過時間: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) can be protected</source>
        <translation>
            <numerusform>%n 台のサーバーを保護できます</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be applied as things stand</source>
        <translation>現在の状態では何も適用できません</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not possible yet. The list says why and what to do; the others go on without them.</source>
        <translation>
            <numerusform>%n 件の変更はまだ実行できません。一覧に理由と対処を示します。ほかの変更は続行できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on to see exactly what would be written.</source>
        <translation>次に進むと、書き込まれる内容が正確に表示されます。</translation>
    </message>
</context>
<context>
    <name>amado::ChoosePage</name>
    <message>
        <source>Choose the servers to protect</source>
        <translation>保護するサーバーの選択</translation>
    </message>
    <message numerus="yes">
        <source>Protect %n server(s)</source>
        <translation>
            <numerusform>%n 台のサーバーを保護</numerusform>
        </translation>
    </message>
    <message>
        <source>No server needs a mitigation at the moment.</source>
        <translation>現在、緩和策が必要なサーバーはありません。</translation>
    </message>
    <message>
        <source>Choose what is &amp;recommended</source>
        <translation>推奨を選択(&amp;R)</translation>
    </message>
    <message>
        <source>Servers and mitigations</source>
        <translation>サーバーと緩和策</translation>
    </message>
    <message>
        <source>Server and vulnerability</source>
        <translation>サーバーと脆弱性</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>No mitigation is needed or can be applied here.</source>
        <translation>必要な、または適用できる緩和策はありません。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>why, who protects instead</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n server(s) that need it are ticked.</source>
        <translation>
            <numerusform>保護が必要な %n 台のうち %1 台を選択しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) could not be judged.</source>
        <translation>
            <numerusform>%n 台は判定できませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen every difference.</source>
        <translation>すべての差分を確認するまで、何も変更しません。</translation>
    </message>
</context>
<context>
    <name>amado::ColumnModel</name>
    <message>
        <source>%1: %2</source>
        <comment>column: value, read aloud</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>value. reason, read aloud</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>amado::DiscoverPanel</name>
    <message>
        <source>Name of a domain controller</source>
        <translation>ドメイン コントローラーの名前</translation>
    </message>
    <message>
        <source>Without it the Kerberos ticket of your session is used</source>
        <translation>オフの場合は、現在のセッションの Kerberos チケットを使います</translation>
    </message>
    <message>
        <source>user@domain</source>
        <translation>user@domain</translation>
    </message>
    <message>
        <source>Account for the directory</source>
        <translation>ディレクトリのアカウント</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Password for the directory</source>
        <translation>ディレクトリのパスワード</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>&amp;Find servers</source>
        <translation>サーバーを検索(&amp;F)</translation>
    </message>
    <message>
        <source>Servers found</source>
        <translation>見つかったサーバー</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Build of setup</source>
        <translation>セットアップ時のビルド</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>DAG</source>
        <translation>可用性グループ</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) found in the organization “%1”. The directory shows the build of setup; security updates are seen after adding.</source>
        <translation>
            <numerusform>組織「%1」で %n 台が見つかりました。ディレクトリで分かるのはセットアップ時のビルドです。セキュリティ更新プログラムは追加後に確認します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) older than Exchange 2013 are left out.</source>
        <translation>
            <numerusform>Exchange 2013 より古い %n 台は除きました。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more servers than can be listed at once.</source>
        <translation>一度に表示できる台数を超えています。</translation>
    </message>
    <message>
        <source>Sign on with a &amp;password through TLS</source>
        <translation>TLS を使い、パスワードでサインインする(&amp;P)</translation>
    </message>
    <message>
        <source>The Exchange servers of the directory are listed here, to choose those to add. Without a password the Kerberos ticket of your session is used.</source>
        <translation>ディレクトリの Exchange サーバーをここに一覧表示します。追加するサーバーを選択してください。パスワードを使わない場合は、現在のセッションの Kerberos チケットを使います。</translation>
    </message>
</context>
<context>
    <name>amado::DocumentDetailView</name>
    <message>
        <source>No document of the feed is here yet.</source>
        <translation>フィードの文書はまだありません。</translation>
    </message>
    <message>
        <source>Fetch it, or import a file that was saved on another machine.</source>
        <translation>取得するか、別のコンピューターで保存したファイルを読み込んでください。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>From</source>
        <translation>入手元</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>最初の入手</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>最後の確認</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n バイト</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Its content is not shown, because no signature vouches for it.</source>
        <translation>署名による保証がないため、内容は表示しません。</translation>
    </message>
    <message>
        <source>Show the document as it arrived</source>
        <translation>届いたままの文書を表示</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Something this program does not know</source>
        <translation>このプログラムが知らない要素</translation>
    </message>
    <message>
        <source>An entry without identifier</source>
        <translation>ID のない項目</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>対応する緩和策</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>vulnerability: title of the mitigation</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Show %1 as signed</source>
        <translation>署名された %1 を表示</translation>
    </message>
</context>
<context>
    <name>amado::EffectNotes</name>
    <message>
        <source>%1 (%2)</source>
        <comment>side effect (servers)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No effect on users is known</source>
        <translation>ユーザーへの影響は知られていません</translation>
    </message>
    <message numerus="yes">
        <source>What users may notice (%n known side effect(s))</source>
        <translation>
            <numerusform>ユーザーへの影響 (既知の副作用 %n 件)</numerusform>
        </translation>
    </message>
    <message>
        <source>Not stopped by these mitigations:</source>
        <translation>これらの緩和策では防げないもの:</translation>
    </message>
</context>
<context>
    <name>amado::ExpiryDetailView</name>
    <message numerus="yes">
        <source>%n of these dates lie(s) within the next 30 days.</source>
        <translation>
            <numerusform>今後 30 日以内の期限が %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these dates lies within the next 30 days.</source>
        <translation>今後 30 日以内の期限はありません。</translation>
    </message>
</context>
<context>
    <name>amado::ExpiryLine</name>
    <message>
        <source>Time line of trust</source>
        <translation>信頼の期限</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>amado::ExplainDialog</name>
    <message>
        <source>Mark as explained</source>
        <translation>説明済みにする</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server: finding</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>For findings that you looked into and that are no reason to act, such as your own vulnerability scanner. The finding stays in the list, muted, and counts again after the last day.</source>
        <translation>調査の結果、対処が不要と分かった検出項目に使います (自社の脆弱性スキャナーなど)。項目は薄い表示で一覧に残り、期限の翌日からふたたび数に入ります。</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>理由(&amp;R):</translation>
    </message>
    <message>
        <source>&amp;Who says so:</source>
        <translation>判断した人(&amp;W):</translation>
    </message>
    <message>
        <source>&amp;Last day:</source>
        <translation>期限(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Mark as explained</source>
        <translation>説明済みにする(&amp;M)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>amado::FactDetailView</name>
    <message>
        <source>Fact</source>
        <translation>事実</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Where it was read</source>
        <translation>読み取り元</translation>
    </message>
    <message>
        <source>Facts of the server</source>
        <translation>サーバーの事実</translation>
    </message>
    <message>
        <source>Copy all facts</source>
        <translation>すべての事実をコピー</translation>
    </message>
    <message>
        <source>Copies every fact as text, one line each</source>
        <translation>すべての事実を 1 行ずつテキストとしてコピーします</translation>
    </message>
</context>
<context>
    <name>amado::FeedDetailView</name>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>age (exact time)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>None is known</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>Applied by the service</source>
        <translation>サービスが適用した緩和策</translation>
    </message>
    <message>
        <source>Blocked by an administrator</source>
        <translation>管理者がブロックした緩和策</translation>
    </message>
    <message>
        <source>Not known (%1)</source>
        <translation>不明 (%1)</translation>
    </message>
    <message>
        <source>Last successful fetch</source>
        <translation>最後の取得成功</translation>
    </message>
    <message>
        <source>Last failed fetch</source>
        <translation>最後の取得失敗</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>原因と対処</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>when the service runs, what it will do</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Next run of the service</source>
        <translation>緩和サービスの次回の実行</translation>
    </message>
    <message>
        <source>Block and unblock</source>
        <translation>ブロックとブロック解除</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>The endpoint as this server sees it</source>
        <translation>このサーバーから見た接続先</translation>
    </message>
    <message>
        <source>The connection was refused there: %1</source>
        <translation>サーバーで接続が拒否されました: %1</translation>
    </message>
    <message>
        <source>Certificates of the endpoint as this server sees it</source>
        <translation>このサーバーから見た接続先の証明書</translation>
    </message>
    <message>
        <source>%1 (%2):</source>
        <comment>what the evidence is for (where it was read)</comment>
        <translation>%1 (%2):</translation>
    </message>
    <message>
        <source>What these verdicts stand on</source>
        <translation>これらの判定の根拠</translation>
    </message>
    <message>
        <source>What it was told from</source>
        <translation>判断のもと</translation>
    </message>
</context>
<context>
    <name>amado::FeedHead</name>
    <message>
        <source>&amp;Fetch now</source>
        <translation>今すぐ取得(&amp;F)</translation>
    </message>
    <message>
        <source>Asks Microsoft&apos;s endpoint from this machine, and checks what comes</source>
        <translation>このコンピューターから Microsoft の接続先に問い合わせ、届いたものを検証します</translation>
    </message>
    <message>
        <source>&amp;Import file…</source>
        <translation>ファイルの読み込み(&amp;I)…</translation>
    </message>
    <message>
        <source>Checks a document that was saved on another machine</source>
        <translation>別のコンピューターで保存した文書を検証します</translation>
    </message>
    <message>
        <source>&amp;Export proof…</source>
        <translation>証明の書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>Saves the document with its certificates and the verdict in one file</source>
        <translation>文書、証明書、判定を 1 つのファイルに保存します</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Progress of the fetch</source>
        <translation>取得の進行状況</translation>
    </message>
    <message>
        <source>%1 %2 Checked %3.</source>
        <comment>explanation, what to do, age</comment>
        <translation>%1 %2 確認: %3。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>The feed has not been fetched yet</source>
        <translation>フィードはまだ取得していません</translation>
    </message>
    <message>
        <source>Fetch it from this machine, or import a file. Nothing from the feed is ever carried out by this program; it applies only mitigations of its own catalogue, after you have seen them.</source>
        <translation>このコンピューターから取得するか、ファイルを読み込んでください。フィードの内容をこのプログラムが実行することはありません。適用するのは自身のカタログの緩和策だけで、必ず内容の確認後です。</translation>
    </message>
    <message>
        <source>The last fetch failed %1: %2</source>
        <comment>age: what went wrong</comment>
        <translation>最後の取得は失敗しました (%1): %2</translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <comment>what. why. what to do</comment>
        <translation>%1。%2 %3</translation>
    </message>
    <message>
        <source> (%1)</source>
        <comment>raw detail</comment>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Fetching the feed: %1 KB so far</source>
        <translation>フィードを取得しています: %1 KB</translation>
    </message>
    <message>
        <source>Asking the endpoint…</source>
        <translation>接続先に問い合わせています…</translation>
    </message>
    <message>
        <source>Import a saved feed</source>
        <translation>保存したフィードの読み込み</translation>
    </message>
    <message>
        <source>XML documents (*.xml)</source>
        <translation>XML 文書 (*.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Export the proof</source>
        <translation>証明の書き出し</translation>
    </message>
    <message>
        <source>JSON documents (*.json)</source>
        <translation>JSON 文書 (*.json)</translation>
    </message>
</context>
<context>
    <name>amado::FeedModel</name>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>service</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Not running</source>
        <comment>service</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>None is known</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column: value, read aloud</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Can it receive?</source>
        <translation>受信の可否</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>適用済み</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>最後の成功</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>最後の失敗</translation>
    </message>
    <message>
        <source>No document is held</source>
        <translation>保持している文書なし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>entry of the feed: what happens with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>At its next run</source>
        <translation>次回の実行</translation>
    </message>
</context>
<context>
    <name>amado::FeedPage</name>
    <message>
        <source>Feed by server</source>
        <translation>サーバーごとのフィード</translation>
    </message>
    <message>
        <source>Feed trust of the server</source>
        <translation>サーバーのフィードの信頼</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>証明</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Details of the feed</source>
        <translation>フィードの詳細</translation>
    </message>
</context>
<context>
    <name>amado::FeedSourceFields</name>
    <message>
        <source>&amp;Feed address</source>
        <translation>フィードのアドレス(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Way to the feed</source>
        <translation>フィードへの経路(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>プロキシ(&amp;P)</translation>
    </message>
    <message>
        <source>Feed address</source>
        <translation>フィードのアドレス</translation>
    </message>
    <message>
        <source>Way to the feed</source>
        <translation>フィードへの経路</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Proxy as the system</source>
        <translation>システムのプロキシ</translation>
    </message>
    <message>
        <source>Through this proxy</source>
        <translation>このプロキシを使う</translation>
    </message>
    <message>
        <source>Without a proxy</source>
        <translation>プロキシなし</translation>
    </message>
    <message>
        <source>The feed address has to start with https:// and name a host. The former address stays in use.</source>
        <translation>フィードのアドレスは https:// で始まり、ホストを含む必要があります。以前のアドレスを使い続けます。</translation>
    </message>
    <message>
        <source>The proxy has to be given like http://proxy.example:8080, without a name or password in it. The former way stays in use.</source>
        <translation>プロキシは http://proxy.example:8080 の形で、名前やパスワードを含めずに指定してください。以前の経路を使い続けます。</translation>
    </message>
</context>
<context>
    <name>amado::FindingDetailView</name>
    <message>
        <source>Select a finding to see what it means and what to do.</source>
        <translation>検出項目を選ぶと、その意味と対処が表示されます。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the finding</source>
        <translation>検出項目をコピー</translation>
    </message>
    <message>
        <source>Keep evidence…</source>
        <translation>証拠を保全…</translation>
    </message>
    <message>
        <source>Copies the entries and files concerned into a folder, with a list of their SHA-256</source>
        <translation>該当する記録とファイルを SHA-256 の一覧とともにフォルダーへコピーします</translation>
    </message>
    <message>
        <source>End the mark “explained”</source>
        <translation>説明済みを取り消す</translation>
    </message>
    <message>
        <source>Mark as explained…</source>
        <translation>説明済みにする…</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>今すぐ行うこと</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number of a step, step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検出した内容</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状態コード</translation>
    </message>
    <message>
        <source>The first entry, as it stands there:</source>
        <translation>最初の記録 (原文のまま):</translation>
    </message>
    <message>
        <source>The entry, as it stands there:</source>
        <translation>記録 (原文のまま):</translation>
    </message>
    <message>
        <source>Why it counts</source>
        <translation>検出した理由</translation>
    </message>
    <message>
        <source>Known false alarms</source>
        <translation>既知の誤検出</translation>
    </message>
    <message>
        <source>None are known.</source>
        <translation>知られていません。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>確度</translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation>脆弱性</translation>
    </message>
    <message>
        <source>Published at</source>
        <translation>公開元</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>address (revision)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Remove this entry…</source>
        <translation>このエントリを削除…</translation>
    </message>
    <message>
        <source>Switch the log on again…</source>
        <translation>ログの記録を再開…</translation>
    </message>
</context>
<context>
    <name>amado::FindingModel</name>
    <message>
        <source>%1, explained</source>
        <comment>severity of a finding</comment>
        <translation>%1 (説明済み)</translation>
    </message>
    <message>
        <source>No time</source>
        <comment>of a finding</comment>
        <translation>時刻なし</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>検出項目</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Attack chain</source>
        <translation>攻撃の流れ</translation>
    </message>
</context>
<context>
    <name>amado::FindingTimeline</name>
    <message>
        <source>Findings by day and client</source>
        <translation>日付とクライアント別の検出項目</translation>
    </message>
    <message numerus="yes">
        <source>%n more client(s): see the list below</source>
        <translation>
            <numerusform>ほかに %n 件のクライアント: 下の一覧をご覧ください</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::FindingsView</name>
    <message>
        <source>&amp;Findings on:</source>
        <translation>対象サーバー(&amp;F):</translation>
    </message>
    <message>
        <source>Show the findings of</source>
        <translation>検出項目を表示するサーバー</translation>
    </message>
    <message>
        <source>Findings, the heaviest first</source>
        <translation>検出項目 (重大な順)</translation>
    </message>
    <message>
        <source>About the finding</source>
        <translation>検出項目の詳細</translation>
    </message>
    <message>
        <source>No finding. The tab Servers says which logs were searched, and how far back they reach.</source>
        <translation>検出項目はありません。検索したログと、さかのぼれる期間は［サーバー］タブに表示されます。</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>すべてのサーバー</translation>
    </message>
</context>
<context>
    <name>amado::FleetModel</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Product and build</source>
        <translation>製品とビルド</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保護</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>フィード</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新プログラム</translation>
    </message>
    <message>
        <source>Last scan</source>
        <translation>最後のスキャン</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>未読み取り</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み取り中…</translation>
    </message>
    <message>
        <source>Being scanned…</source>
        <translation>スキャン中…</translation>
    </message>
</context>
<context>
    <name>amado::FleetPage</name>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>No server matches the search and the filter.</source>
        <translation>検索とフィルターに一致するサーバーはありません。</translation>
    </message>
    <message>
        <source>Show all servers</source>
        <translation>すべてのサーバーを表示</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n 台のサーバー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n server(s)</source>
        <translation>
            <numerusform>%n 台中 %1 台のサーバー</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::HistoryDetailView</name>
    <message>
        <source>This program has changed nothing on this server.</source>
        <translation>このプログラムはこのサーバーを変更していません。</translation>
    </message>
    <message>
        <source>%1 %2: %3 (%4)</source>
        <comment>act, mitigation or rule: result (person)</comment>
        <translation>%1 %2: %3 (%4)</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>元に戻す…</translation>
    </message>
    <message>
        <source>Undo the act of %1…</source>
        <translation>%1 の操作を元に戻す…</translation>
    </message>
</context>
<context>
    <name>amado::HistoryPage</name>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>すべてのサーバー</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>すべての結果</translation>
    </message>
    <message>
        <source>No act matches the filter. Clear the search to see all acts.</source>
        <translation>フィルターに一致する操作はありません。検索を消去すると、すべての操作が表示されます。</translation>
    </message>
    <message>
        <source>Nothing has been changed through this console yet.</source>
        <translation>このコンソールからはまだ何も変更していません。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %n acts…</source>
        <translation>
            <numerusform>%n 件の操作を元に戻す(&amp;U)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>元に戻す(&amp;U)…</translation>
    </message>
    <message>
        <source>Select an act to see what it changed.</source>
        <translation>操作を選択すると、変更内容が表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) selected</source>
        <translation>
            <numerusform>%n 件の操作を選択</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>act on server</comment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>履歴のエクスポート</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>The history was saved to %1.</source>
        <translation>履歴を %1 に保存しました。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Search server, act, person, file</source>
        <translation>サーバー、操作、実行者、ファイルを検索</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>履歴の検索</translation>
    </message>
    <message>
        <source>Filter by server</source>
        <translation>サーバーで絞り込み</translation>
    </message>
    <message>
        <source>Filter by result</source>
        <translation>結果で絞り込み</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>As &amp;text…</source>
        <translation>テキスト(&amp;T)…</translation>
    </message>
    <message>
        <source>As &amp;JSON…</source>
        <translation>JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>Acts, newest first</source>
        <translation>操作 (新しい順)</translation>
    </message>
    <message>
        <source>Shows what would be written before anything is (%1)</source>
        <translation>書き込む前に内容を表示します (%1)</translation>
    </message>
</context>
<context>
    <name>amado::JournalModel</name>
    <message>
        <source>%1, undone since</source>
        <translation>%1 (取り消し済み)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
</context>
<context>
    <name>amado::MainWindow</name>
    <message>
        <source>Amado – Exchange mitigation console</source>
        <translation>Amado – Exchange 緩和策コンソール</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>データ: %1 時点</translation>
    </message>
    <message>
        <source>Open the folder of a server, or a folder of such folders</source>
        <translation>サーバーのフォルダー、またはそれらをまとめたフォルダーを開く</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n 台のサーバー</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>一覧から削除</translation>
    </message>
    <message>
        <source>Remove %1 from the list? The servers and the history stay as they are; a stored password is deleted.</source>
        <translation>%1 を一覧から削除しますか? サーバーと履歴はそのまま残ります。保存したパスワードは削除されます。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Changes are being made</source>
        <translation>変更を適用しています</translation>
    </message>
    <message>
        <source>Amado is changing servers. If you stop, the step under way is finished and recorded, what was not begun is recorded as stopped, and then the window closes.</source>
        <translation>Amado がサーバーを変更しています。停止すると、実行中の手順を終えて記録し、まだ開始していない変更を「停止」として記録してから、ウィンドウを閉じます。</translation>
    </message>
    <message>
        <source>Stop after this step</source>
        <translation>この手順の後で停止</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Stopping after the current step …</source>
        <translation>現在の手順の後で停止します…</translation>
    </message>
    <message>
        <source>Waiting for another program that writes the store (%1 s)…</source>
        <translation>ストアに書き込んでいる別のプログラムを待っています (%1 秒)…</translation>
    </message>
    <message>
        <source>Looking for servers in the folder …</source>
        <translation>フォルダー内のサーバーを探しています…</translation>
    </message>
</context>
<context>
    <name>amado::MatrixModel</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>server, vulnerability: state, read aloud</comment>
        <translation>%1、%2: %3</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
</context>
<context>
    <name>amado::MitigationDetailView</name>
    <message>
        <source>counts as protection</source>
        <translation>保護として有効</translation>
    </message>
    <message>
        <source>outdated, lets some attacks pass</source>
        <translation>旧版。一部の攻撃を通します</translation>
    </message>
    <message>
        <source>never took effect</source>
        <translation>効果がありませんでした</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>対象製品</translation>
    </message>
    <message>
        <source>In Microsoft&apos;s feed</source>
        <translation>Microsoft のフィード</translation>
    </message>
    <message>
        <source>No</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>副作用</translation>
    </message>
    <message>
        <source>None are known.</source>
        <translation>知られている副作用はありません。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s advice</source>
        <translation>Microsoft の推奨</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 以降</translation>
    </message>
    <message>
        <source>Rule “%1”</source>
        <translation>ルール「%1」</translation>
    </message>
    <message>
        <source>What it switches off</source>
        <translation>停止するもの</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Application pools</source>
        <translation>アプリケーション プール</translation>
    </message>
    <message>
        <source>Managed Availability is stopped for as long as this mitigation is active.</source>
        <translation>この緩和策が有効な間、Managed Availability は停止します。</translation>
    </message>
    <message>
        <source>What it does not stop</source>
        <translation>防げないもの</translation>
    </message>
</context>
<context>
    <name>amado::MitigationsPage</name>
    <message>
        <source>Mitigations by server</source>
        <translation>サーバーごとの緩和策</translation>
    </message>
    <message>
        <source>About the mitigation</source>
        <translation>緩和策について</translation>
    </message>
</context>
<context>
    <name>amado::PasswordPrompt</name>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Enter the password of %1 for %2. It is kept until the program ends and sent to this server only through %3.</source>
        <comment>account, server, way of signing on</comment>
        <translation>%2 の %1 のパスワードを入力してください。プログラムの終了まで保持し、%3 を通してのみこのサーバーに送信します。</translation>
    </message>
    <message>
        <source>Sign on</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Enter the passphrase of the key file %1, for %2. It is kept until the program ends, opens this key for every server that it is listed with, and is sent nowhere.</source>
        <comment>path, server</comment>
        <translation>%2 への接続に使う鍵ファイル %1 のパスフレーズを入力してください。プログラムの終了まで保持し、この鍵を使うすべてのサーバーのために鍵を開きます。どこにも送信しません。</translation>
    </message>
    <message>
        <source>Enter the password of %1 for %2. It is kept until the program ends and serves every listed server that this account signs on to with Kerberos. Only a domain controller checks it; no server gets to see it.</source>
        <comment>account, server</comment>
        <translation>%2 にサインインする %1 のパスワードを入力してください。プログラムの終了まで保持し、このアカウントが Kerberos でサインインする一覧のすべてのサーバーに使います。確認するのはドメイン コントローラーだけで、サーバーにパスワードは渡りません。</translation>
    </message>
    <message>
        <source>Enter the password of %1 for %2. It is kept until the program ends and serves every listed server that this account signs on to with %3. They get a proof of it, not the password itself.</source>
        <comment>account, server, way of signing on</comment>
        <translation>%2 にサインインする %1 のパスワードを入力してください。プログラムの終了まで保持し、このアカウントが %3 でサインインする一覧のすべてのサーバーに使います。サーバーに渡るのはその証明で、パスワードそのものではありません。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
</context>
<context>
    <name>amado::PlanModel</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>変更される内容</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 個のファイル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n 個のサービス</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application pool(s)</source>
        <translation>
            <numerusform>%n 個のアプリケーション プール</numerusform>
        </translation>
    </message>
    <message>
        <source>the list of blocked mitigation IDs</source>
        <translation>ブロックした緩和策 ID の一覧</translation>
    </message>
    <message>
        <source>Nothing to do: the server already is as wanted.</source>
        <translation>対処の必要はありません。サーバーはすでに目的の状態です。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Vulnerability, rule or ID</source>
        <translation>脆弱性、ルール、ID</translation>
    </message>
</context>
<context>
    <name>amado::ProblemView</name>
    <message>
        <source>%1: %2</source>
        <comment>server: problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy technical details</source>
        <translation>技術的な詳細をコピー</translation>
    </message>
</context>
<context>
    <name>amado::ProtectWizard</name>
    <message>
        <source>Protect servers</source>
        <translation>サーバーの保護</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>Tick the box above first: it says how many servers would be changed.</source>
        <translation>先に上のチェック ボックスをオンにしてください。変更されるサーバーの台数が書かれています。</translation>
    </message>
    <message>
        <source>S&amp;top after this step</source>
        <translation>この手順の後で停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
</context>
<context>
    <name>amado::ProtectionDetailView</name>
    <message>
        <source>Nothing is known about this server yet. Refresh it to have it judged.</source>
        <translation>このサーバーについてはまだ何も分かっていません。更新すると判定されます。</translation>
    </message>
    <message>
        <source>Problems in the configuration</source>
        <translation>構成の問題</translation>
    </message>
    <message>
        <source>Public sources disagree about the first fixed build; the later one counts.</source>
        <translation>最初の修正ビルドについて公開情報が食い違っています。新しい方を採用しています。</translation>
    </message>
    <message>
        <source>In effect.</source>
        <translation>有効です。</translation>
    </message>
    <message>
        <source>Rule “%1” (%2, %3). %4</source>
        <comment>name, who wrote it, revision, effect</comment>
        <translation>ルール「%1」(%2、%3)。%4</translation>
    </message>
    <message>
        <source>Remove rule…</source>
        <translation>ルールを削除…</translation>
    </message>
    <message>
        <source>Remove the rule “%1”…</source>
        <translation>ルール「%1」を削除…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>A removed rule is back</source>
        <translation>取り除いたルールが戻っています</translation>
    </message>
    <message>
        <source>“%1” was removed through this program at %2 and stands on this server again.</source>
        <translation>「%1」は %2 にこのプログラムから取り除かれましたが、このサーバーに再び存在します。</translation>
    </message>
    <message>
        <source>The Exchange EM Service writes it back as long as its ID is not blocked. Remove the rule again: the ID is blocked first.</source>
        <translation>ID をブロックしない限り、Exchange EM サービスがこのルールを書き戻します。もう一度取り除いてください。先に ID をブロックします。</translation>
    </message>
    <message>
        <source>Undo ours…</source>
        <translation>こちらのルールを元に戻す…</translation>
    </message>
    <message>
        <source>Undo our protection against %1…</source>
        <translation>このプログラムによる %1 の保護を元に戻す…</translation>
    </message>
</context>
<context>
    <name>amado::ReachForm</name>
    <message>
        <source>Choose the private key</source>
        <translation>秘密鍵を選択</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>ポート(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Sign-on</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Key file</source>
        <translation>鍵ファイル(&amp;K)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>パスワード(&amp;W)</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>通常のポート</translation>
    </message>
    <message>
        <source>DOMAIN\user or user@domain</source>
        <translation>DOMAIN\user または user@domain</translation>
    </message>
    <message>
        <source>Store the password in the ke&amp;ychain</source>
        <translation>パスワードをキーチェーンに保存する(&amp;Y)</translation>
    </message>
    <message>
        <source>Without an account the Kerberos ticket of your session is used.</source>
        <translation>アカウントが空欄の場合は、現在のセッションの Kerberos チケットを使います。</translation>
    </message>
    <message>
        <source>This machine has no keychain: the password is kept until the program ends and asked for again in the next session.</source>
        <translation>このコンピューターにはキーチェーンがありません。パスワードはプログラムの終了まで保持し、次回の起動時にもう一度入力を求めます。</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>アカウント(&amp;U)</translation>
    </message>
    <message>
        <source>Use T&amp;LS (WinRM over HTTPS)</source>
        <translation>TLS を使う(&amp;L) (WinRM over HTTPS)</translation>
    </message>
    <message>
        <source>Accept the r&amp;isk of NTLM without TLS</source>
        <translation>TLS なしの NTLM の危険を承知する(&amp;I)</translation>
    </message>
    <message>
        <source>NTLM without TLS does not prove who the server is: somebody in between could pretend to be it.</source>
        <translation>TLS なしの NTLM ではサーバーの身元を確認できず、途中の誰かがサーバーになりすますことができます。</translation>
    </message>
    <message>
        <source>user@corp.example</source>
        <translation>user@corp.example</translation>
    </message>
    <message>
        <source>user, as the server knows it</source>
        <translation>サーバー上のユーザー名</translation>
    </message>
    <message>
        <source>user, a local account of the server</source>
        <translation>サーバーのローカル アカウントのユーザー名</translation>
    </message>
    <message>
        <source>As the certificate says</source>
        <translation>証明書のとおり</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>パスフレーズ(&amp;P)</translation>
    </message>
    <message>
        <source>Only when the key has one</source>
        <translation>鍵に設定されている場合のみ</translation>
    </message>
    <message>
        <source>Store the passphrase in the ke&amp;ychain</source>
        <translation>パスフレーズをキーチェーンに保存(&amp;Y)</translation>
    </message>
    <message>
        <source>This machine has no keychain: the passphrase of a key is kept until the program ends and asked for again in the next session.</source>
        <translation>このコンピューターにはキーチェーンがありません。鍵のパスフレーズはプログラムの終了まで保持し、次回はもう一度入力を求めます。</translation>
    </message>
    <message>
        <source>Stored in the keychain</source>
        <translation>キーチェーンに保存済み</translation>
    </message>
    <message>
        <source>Asked for when it is needed</source>
        <translation>必要なときに入力を求めます</translation>
    </message>
    <message>
        <source>For this program running on the Exchange server itself, under Windows: it asks the PowerShell there.</source>
        <translation>このプログラムが Windows の Exchange サーバー自身の上で動作している場合に使います。サーバーの PowerShell を使って読み取ります。</translation>
    </message>
</context>
<context>
    <name>amado::RecoveryBanner</name>
    <message numerus="yes">
        <source>%n act(s) were interrupted, and it is not yet known what they changed. New changes to the same files are refused until this is settled.</source>
        <translation>
            <numerusform>%n 件の操作が中断され、変更の結果がまだ分かっていません。解決するまで、同じファイルへの新しい変更は拒否されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>再確認(&amp;K)</translation>
    </message>
    <message>
        <source>The server may still be at work; it is read again at %1.</source>
        <translation>サーバーで処理が続いている可能性があります。%1 に読み直します。</translation>
    </message>
</context>
<context>
    <name>amado::RefreshBar</name>
    <message>
        <source>Stop reading</source>
        <translation>読み取りを停止</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>読み取りの進行状況</translation>
    </message>
    <message>
        <source>Reading servers: %1 of %2, %3 s</source>
        <translation>サーバーを読み取り中: %1/%2、%3 秒</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>amado::ReviewPage</name>
    <message>
        <source>Review what would be written</source>
        <translation>書き込まれる内容の確認</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. Select a line to read its differences.</source>
        <translation>まだ何も変更されていません。行を選択すると差分が表示されます。</translation>
    </message>
    <message>
        <source>Planned changes</source>
        <translation>予定された変更</translation>
    </message>
    <message>
        <source>These plans are too old to be applied. Check again to make new ones.</source>
        <translation>この計画は古いため適用できません。再確認して新しい計画を作成してください。</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>再確認(&amp;H)</translation>
    </message>
</context>
<context>
    <name>amado::ScanDetailView</name>
    <message>
        <source>%1 (%2)</source>
        <comment>time (age)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The server is being scanned now. The page Scans shows how far that is.</source>
        <translation>このサーバーをスキャンしています。進行状況は［スキャン］ページに表示されます。</translation>
    </message>
    <message>
        <source>How much was searched</source>
        <translation>検索した範囲</translation>
    </message>
    <message>
        <source>Scan %1…</source>
        <translation>%1 をスキャン…</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>今すぐ行うこと</translation>
    </message>
    <message>
        <source>Web logs searched</source>
        <translation>検索した Web ログ</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>検索日時</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>検出項目</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s): see the page Scans.</source>
        <translation>
            <numerusform>ほかに %n 件あります。［スキャン］ページをご覧ください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>詳細: %1</translation>
    </message>
    <message>
        <source>Compared with the search of %1</source>
        <translation>%1 の検索との比較</translation>
    </message>
    <message>
        <source>The findings are the same.</source>
        <translation>検出項目は同じです。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>なくなった項目</translation>
    </message>
    <message>
        <source>A finding is no longer there when its log or file was deleted, or lies outside the time asked for.</source>
        <translation>ログやファイルが削除されたか、指定した期間の外にある場合、検出項目は表示されなくなります。</translation>
    </message>
    <message>
        <source>Microsoft Safety Scanner</source>
        <translation>Microsoft Safety Scanner</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行日時</translation>
    </message>
    <message>
        <source>Kind of run</source>
        <translation>実行の種類</translation>
    </message>
    <message>
        <source>%1, version %2, signatures %3</source>
        <comment>kind of run of the scanner</comment>
        <translation>%1、バージョン %2、定義 %3</translation>
    </message>
    <message>
        <source>The log says</source>
        <translation>ログの結果</translation>
    </message>
    <message>
        <source>The exit code says</source>
        <translation>終了コードの結果</translation>
    </message>
    <message>
        <source>%1 (code %2)</source>
        <comment>meaning (code)</comment>
        <translation>%1 (コード %2)</translation>
    </message>
    <message>
        <source>The log holds no exit code.</source>
        <translation>ログに終了コードがありません。</translation>
    </message>
    <message>
        <source>The scanner sent a report about this run to Microsoft.</source>
        <translation>Safety Scanner はこの実行について Microsoft に報告を送信しました。</translation>
    </message>
    <message>
        <source>Earlier scans</source>
        <translation>過去のスキャン</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>kind of scan: result, findings</comment>
        <translation>%1: %2、%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of scan: result</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>amado::ScanDialog</name>
    <message>
        <source>Scan servers</source>
        <translation>サーバーのスキャン</translation>
    </message>
    <message>
        <source>Which servers</source>
        <translation>対象のサーバー</translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %n server(s)</source>
        <translation>
            <numerusform>すべてのサーバー: %n 台(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Only the selected: %1</source>
        <translation>選択中のサーバーのみ: %1(&amp;O)</translation>
    </message>
    <message>
        <source>Search for &amp;traces of attacks</source>
        <translation>攻撃の痕跡を検索する(&amp;T)</translation>
    </message>
    <message>
        <source>Reads the logs of IIS and Exchange, events, web files and the configuration of IIS. Nothing is changed on the servers. Amado receives the entries that are found, and names and hashes of web files.</source>
        <translation>IIS と Exchange のログ、イベント、Web ファイル、IIS の構成を読み取ります。サーバーは変更しません。Amado が受け取るのは、見つかった記録と、Web ファイルの名前およびハッシュだけです。</translation>
    </message>
    <message>
        <source>&amp;How far back:</source>
        <translation>さかのぼる期間(&amp;H):</translation>
    </message>
    <message>
        <source>Everything that is kept</source>
        <translation>残っているログすべて</translation>
    </message>
    <message>
        <source>The last days</source>
        <translation>直近の日数</translation>
    </message>
    <message>
        <source>Since a date</source>
        <translation>指定した日以降</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>さかのぼる期間</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 日間</translation>
    </message>
    <message>
        <source>Number of days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>Search since this date</source>
        <translation>この日以降を検索</translation>
    </message>
    <message>
        <source>Run the &amp;Microsoft Safety Scanner (MSERT)</source>
        <translation>Microsoft Safety Scanner (MSERT) を実行する(&amp;M)</translation>
    </message>
    <message>
        <source>Quick: the usual places</source>
        <translation>クイック: よく使われる場所のみ</translation>
    </message>
    <message>
        <source>Full: every file</source>
        <translation>フル: すべてのファイル</translation>
    </message>
    <message>
        <source>Only report it</source>
        <translation>報告のみ</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>駆除する</translation>
    </message>
    <message>
        <source>What it &amp;looks at:</source>
        <translation>スキャンの範囲(&amp;L):</translation>
    </message>
    <message>
        <source>What the Safety Scanner looks at</source>
        <translation>Safety Scanner のスキャンの範囲</translation>
    </message>
    <message>
        <source>&amp;When it finds malware:</source>
        <translation>マルウェアを検出したとき(&amp;W):</translation>
    </message>
    <message>
        <source>What the Safety Scanner does with malware</source>
        <translation>マルウェアを検出したときの動作</translation>
    </message>
    <message>
        <source>The Safety Scanner reports to Microsoft that it ran and what it found; no switch to stop that is known. By running it you accept Microsoft&apos;s license terms for it.</source>
        <translation>Safety Scanner は、実行したことと検出した内容を Microsoft に報告します。これを止めるスイッチは知られていません。実行すると、Microsoft のライセンス条項に同意したことになります。</translation>
    </message>
    <message>
        <source>I know this, and I&apos;m allowed to run it on these ser&amp;vers</source>
        <translation>上記を理解しており、これらのサーバーで実行する権限があります(&amp;V)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>There is no server to scan.</source>
        <translation>スキャンするサーバーがありません。</translation>
    </message>
    <message>
        <source>Choose what to do.</source>
        <translation>実行する内容を選んでください。</translation>
    </message>
    <message>
        <source>The Safety Scanner runs on real servers only, not on copies.</source>
        <translation>Safety Scanner は実際のサーバーでのみ実行できます。コピーでは実行できません。</translation>
    </message>
    <message>
        <source>Agree to the removal, or choose “%1”.</source>
        <translation>駆除に同意するか、「%1」を選んでください。</translation>
    </message>
    <message>
        <source>Confirm what the Safety Scanner sends.</source>
        <translation>Safety Scanner の送信内容を確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>Malware is &amp;removed from %n server(s). Amado can&apos;t undo that.</source>
        <translation>
            <numerusform>%n 台のサーバーからマルウェアを駆除します。Amado では元に戻せません(&amp;R)。</numerusform>
        </translation>
    </message>
    <message>
        <source>The search takes minutes on a usual server, longer where many logs are kept.</source>
        <translation>検索は通常のサーバーで数分、多くのログが残っている場合はさらに時間がかかります。</translation>
    </message>
    <message>
        <source>The Safety Scanner&apos;s quick scan usually takes %1 to %2 minutes.</source>
        <translation>Safety Scanner のクイックスキャンには通常 %1 ～ %2 分かかります。</translation>
    </message>
    <message>
        <source>The Safety Scanner&apos;s full scan takes hours, on large disks days. It goes on when Amado is closed.</source>
        <translation>Safety Scanner のフルスキャンには数時間、大容量のディスクでは数日かかります。Amado を閉じても続きます。</translation>
    </message>
    <message numerus="yes">
        <source>%n copy/copies is/are left out of the scanner run.</source>
        <translation>
            <numerusform>コピー %n 件では Safety Scanner を実行しません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Scan %n server(s)</source>
        <translation>
            <numerusform>%n 台をスキャン(&amp;S)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looks for malware in files. Microsoft&apos;s program for it can be used for %n day(s) after the download.</source>
        <translation>
            <numerusform>ファイルの中のマルウェアを探します。Microsoft のこのプログラムは、ダウンロードから %n 日間使用できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Program:</source>
        <translation>プログラム(&amp;P):</translation>
    </message>
</context>
<context>
    <name>amado::ScanModel</name>
    <message>
        <source>Being scanned…</source>
        <translation>スキャン中…</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>検出項目</translation>
    </message>
    <message>
        <source>Web logs searched</source>
        <translation>検索した Web ログ</translation>
    </message>
    <message>
        <source>Safety Scanner</source>
        <translation>Safety Scanner</translation>
    </message>
    <message>
        <source>Last scan</source>
        <translation>最終スキャン</translation>
    </message>
</context>
<context>
    <name>amado::ScanProgressList</name>
    <message>
        <source>Stop all scans</source>
        <translation>すべてのスキャンを中止</translation>
    </message>
    <message>
        <source>Scans that are running</source>
        <translation>実行中のスキャン</translation>
    </message>
    <message numerus="yes">
        <source>Scanning %n server(s)</source>
        <translation>
            <numerusform>%n 台のサーバーをスキャン中</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress on %1</source>
        <translation>%1 の進行状況</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a scan</comment>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop the scan of %1</source>
        <translation>%1 のスキャンを中止</translation>
    </message>
    <message>
        <source>What was found until now is kept</source>
        <translation>ここまでに見つかったものは残ります</translation>
    </message>
</context>
<context>
    <name>amado::ScanStepPage</name>
    <message>
        <source>Searching</source>
        <translation>検索中</translation>
    </message>
    <message>
        <source>Were you attacked before?</source>
        <translation>保護する前に攻撃を受けていませんか？</translation>
    </message>
    <message>
        <source>No server was changed, so there is none to search here. The page Scans searches any server.</source>
        <translation>変更したサーバーがないため、ここで検索するサーバーはありません。［スキャン］ページではどのサーバーも検索できます。</translation>
    </message>
    <message>
        <source>A mitigation keeps new attackers out; it doesn&apos;t put out those who are in. Amado can search the logs of the servers you just changed for published traces of attacks. Nothing is changed by that.</source>
        <translation>緩和策は新たな侵入を防ぎますが、すでに侵入した攻撃者を追い出すことはできません。今回変更したサーバーのログから、公開されている攻撃の痕跡を検索できます。検索によってサーバーが変更されることはありません。</translation>
    </message>
    <message>
        <source>Servers and what their scans came to</source>
        <translation>サーバーとスキャンの結果</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Last scan</source>
        <translation>最終スキャン</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意味</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Search %n server(s) now</source>
        <translation>
            <numerusform>%n 台を今すぐ検索(&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the &amp;results</source>
        <translation>結果を表示(&amp;R)</translation>
    </message>
    <message>
        <source>You can go on: the search continues when you close this wizard, and the page Scans shows its results.</source>
        <translation>このまま先へ進めます。ウィザードを閉じても検索は続き、結果は［スキャン］ページに表示されます。</translation>
    </message>
</context>
<context>
    <name>amado::ScannerProgramFields</name>
    <message>
        <source>Choose the program of the Microsoft Safety Scanner</source>
        <translation>Microsoft Safety Scanner のプログラムの選択</translation>
    </message>
    <message>
        <source>Programs (*.exe)</source>
        <translation>プログラム (*.exe)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Enter the path of the Safety Scanner on the servers.</source>
        <translation>サーバー上の Safety Scanner のパスを入力してください。</translation>
    </message>
    <message>
        <source>Choose the file of the Safety Scanner.</source>
        <translation>Safety Scanner のファイルを選択してください。</translation>
    </message>
    <message>
        <source>Choose another file of the Safety Scanner.</source>
        <translation>Safety Scanner の別のファイルを選択してください。</translation>
    </message>
    <message>
        <source>Wait until the file is checked.</source>
        <translation>ファイルの確認が終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Wait until the Safety Scanner is downloaded.</source>
        <translation>Safety Scanner のダウンロードが終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Download the Safety Scanner first.</source>
        <translation>先に Safety Scanner をダウンロードしてください。</translation>
    </message>
    <message>
        <source>Every server checks its signature and its age before it starts.</source>
        <translation>開始前に、各サーバーが署名とダウンロードからの日数を確認します。</translation>
    </message>
    <message>
        <source>Signed by Microsoft, as of %1; it can be used until %2. Amado sends it (%3) to the servers and deletes it there after the scan.</source>
        <translation>Microsoft の署名を確認しました (%1 付)。%2 まで使用できます。Amado がサーバーへ送信し (%3)、スキャン後に削除します。</translation>
    </message>
    <message>
        <source>This computer downloads it over the Internet; the servers need no access. Its signature is checked before it is used.</source>
        <translation>このコンピューターがインターネットからダウンロードします。サーバーの接続は必要ありません。使用前に署名を確認します。</translation>
    </message>
    <message>
        <source>Its signature is checked here, before it is sent to the servers.</source>
        <translation>サーバーへ送信する前に、ここで署名を確認します。</translation>
    </message>
    <message>
        <source>Checking the signature …</source>
        <translation>署名を確認しています…</translation>
    </message>
    <message>
        <source>%1 of %2 downloaded</source>
        <translation>%2 のうち %1 をダウンロードしました</translation>
    </message>
    <message>
        <source>%1 downloaded</source>
        <translation>%1 をダウンロードしました</translation>
    </message>
    <message>
        <source>It is on the servers already</source>
        <translation>サーバー上に配置済み</translation>
    </message>
    <message>
        <source>A file on this computer</source>
        <translation>このコンピューター上のファイル</translation>
    </message>
    <message>
        <source>Download it from Microsoft now</source>
        <translation>Microsoft から今すぐダウンロード</translation>
    </message>
    <message>
        <source>Where the Safety Scanner&apos;s program comes from</source>
        <translation>Safety Scanner のプログラムの入手元</translation>
    </message>
    <message>
        <source>Path of the Safety Scanner on the servers</source>
        <translation>サーバー上の Safety Scanner のパス</translation>
    </message>
    <message>
        <source>File of the Safety Scanner on this computer</source>
        <translation>このコンピューター上の Safety Scanner のファイル</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Download now</source>
        <translation>今すぐダウンロード(&amp;D)</translation>
    </message>
    <message>
        <source>Download of the Safety Scanner</source>
        <translation>Safety Scanner のダウンロード</translation>
    </message>
    <message>
        <source>&amp;Cancel the download</source>
        <translation>ダウンロードのキャンセル(&amp;C)</translation>
    </message>
</context>
<context>
    <name>amado::ScansPage</name>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>検出項目</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>時系列</translation>
    </message>
    <message>
        <source>Results of scans</source>
        <translation>スキャンの結果</translation>
    </message>
    <message>
        <source>Scans by server</source>
        <translation>サーバー別のスキャン</translation>
    </message>
    <message>
        <source>Scans of the server</source>
        <translation>サーバーのスキャン</translation>
    </message>
    <message>
        <source>&amp;Scan servers…</source>
        <translation>サーバーをスキャン(&amp;S)…</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>検出項目 (%1)</translation>
    </message>
</context>
<context>
    <name>amado::ServerDetail</name>
    <message>
        <source>Select a server to see its state and what to do next.</source>
        <translation>サーバーを選択すると、状態と次の対処が表示されます。</translation>
    </message>
    <message>
        <source>Details of the server</source>
        <translation>サーバーの詳細</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保護</translation>
    </message>
    <message>
        <source>Feed trust</source>
        <translation>フィードの信頼</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>ビルド</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>スキャン</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事実</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server: headline</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It has not been read yet</source>
        <translation>まだ読み取られていません</translation>
    </message>
    <message>
        <source>%1 The last visit failed: %2. What is shown is older.</source>
        <translation>%1 前回の読み取りに失敗しました: %2。表示は以前の内容です。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened. what to do</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Updates: %1</source>
        <translation>更新プログラム: %1</translation>
    </message>
    <message>
        <source>Protect %1…</source>
        <translation>%1 を保護…</translation>
    </message>
    <message>
        <source>Read %1 again</source>
        <translation>%1 を読み直す</translation>
    </message>
    <message>
        <source>Test the connection…</source>
        <translation>接続をテスト…</translation>
    </message>
    <message>
        <source>Undo the mitigation for %1…</source>
        <translation>%1 の緩和策を元に戻す…</translation>
    </message>
</context>
<context>
    <name>amado::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイ コントラスト</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Age of the data</source>
        <translation>データの日付</translation>
    </message>
    <message>
        <source>Builds as of %1
Vulnerabilities as of %2
Known exploited vulnerabilities as of %3</source>
        <translation>ビルド: %1 時点
脆弱性: %2 時点
悪用が確認された脆弱性: %3 時点</translation>
    </message>
    <message>
        <source>&amp;Servers read at the same time</source>
        <translation>同時に読み取るサーバーの数(&amp;S)</translation>
    </message>
    <message>
        <source>Servers read at the same time</source>
        <translation>同時に読み取るサーバーの数</translation>
    </message>
    <message>
        <source>Fewer spare the network and this machine; more read a large fleet sooner.</source>
        <translation>少なくするとネットワークとこのコンピューターの負荷が下がり、多くすると多数のサーバーを早く読み取れます。</translation>
    </message>
</context>
<context>
    <name>amado::StageList</name>
    <message>
        <source>%1: %2</source>
        <comment>stage: result</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This fingerprint is the server&apos;s: accept it</source>
        <translation>このフィンガープリントをサーバーのものとして承認</translation>
    </message>
    <message>
        <source>Everything this program needs is there.</source>
        <translation>このプログラムに必要なものはすべて揃っています。</translation>
    </message>
    <message>
        <source>To compare, run on the server:</source>
        <translation>照合するには、サーバーで次のコマンドを実行します:</translation>
    </message>
</context>
<context>
    <name>amado::StateStrip</name>
    <message>
        <source>Servers by state</source>
        <translation>状態ごとのサーバー</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n server(s). %2</source>
        <comment>state, number, meaning</comment>
        <translation>
            <numerusform>%1: %n 台。%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::StateView</name>
    <message>
        <source>%1: then open to %2 again.</source>
        <comment>servers: vulnerabilities</comment>
        <translation>%1: 元に戻すと、%2 に対して再び無防備になります。</translation>
    </message>
    <message>
        <source>then</source>
        <comment>state before, then state after; read aloud</comment>
        <translation>変更後</translation>
    </message>
</context>
<context>
    <name>amado::StepList</name>
    <message>
        <source>to come</source>
        <translation>これから</translation>
    </message>
    <message>
        <source>current</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>done, with problems</source>
        <translation>完了 (問題あり)</translation>
    </message>
    <message>
        <source>Choose servers</source>
        <translation>サーバーの選択</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>内容の確認</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>効果の確認</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>まとめ</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, %4</source>
        <translation>手順 %1/%2: %3、%4</translation>
    </message>
    <message>
        <source>Look for traces</source>
        <translation>痕跡の検索</translation>
    </message>
</context>
<context>
    <name>amado::SummaryPage</name>
    <message>
        <source>Not possible</source>
        <translation>実行できません</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made and verified</source>
        <translation>
            <numerusform>%n 件の変更を行い、確認しました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 changes made and verified</source>
        <translation>%2 件中 %1 件の変更を行い、確認しました</translation>
    </message>
    <message>
        <source>What became of each change</source>
        <translation>各変更の結果</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation>脆弱性</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>レポートを保存(&amp;S)…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %n change(s)…</source>
        <translation>
            <numerusform>%n 件の変更を元に戻す(&amp;U)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>レポートの保存</translation>
    </message>
    <message>
        <source>HTML page (*.html)</source>
        <translation>HTML ページ (*.html)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>%1 に保存しました。</translation>
    </message>
    <message numerus="yes">
        <source>Still open on %n server(s)</source>
        <translation>
            <numerusform>%n 台に保護されていない脆弱性が残っています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) could not be judged</source>
        <translation>
            <numerusform>%n 台は判定できませんでした</numerusform>
        </translation>
    </message>
    <message>
        <source>A mitigation holds an attack off; only the update fixes the cause. Next:</source>
        <translation>緩和策は攻撃を防ぎますが、原因を修正できるのは更新プログラムだけです。次に行うこと:</translation>
    </message>
    <message>
        <source>What is left to do</source>
        <translation>残っている作業</translation>
    </message>
</context>
<context>
    <name>amado::TimelineDetailView</name>
    <message>
        <source>There are no findings to show by day.</source>
        <translation>日付別に表示する検出項目はありません。</translation>
    </message>
    <message>
        <source>Each mark is a day on which a client left findings; the number says how many.</source>
        <translation>印は、クライアントの検出項目があった日を示します。数字は件数です。</translation>
    </message>
    <message>
        <source>The same, day by day</source>
        <translation>日付順の一覧</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <comment>finding, server</comment>
        <translation>%1 (サーバー: %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s), none of them heavier: see the tab Findings.</source>
        <translation>
            <numerusform>ほかに、これらより重大ではないものが %n 件あります。［検出項目］タブをご覧ください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::TopBar</name>
    <message>
        <source>Search servers (Ctrl+F)</source>
        <translation>サーバーの検索 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation>サーバーの検索</translation>
    </message>
    <message>
        <source>%1  ✕</source>
        <comment>a filter that can be removed</comment>
        <translation>%1  ✕</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>フィルター「%1」を解除</translation>
    </message>
</context>
<context>
    <name>amado::TrustView</name>
    <message>
        <source>Proven</source>
        <translation>証明済み</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Endpoint (TLS)</source>
        <translation>接続先 (TLS)</translation>
    </message>
    <message>
        <source>Signer of the feed</source>
        <translation>フィードの署名者</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>タイムスタンプ</translation>
    </message>
    <message>
        <source>Certificates of the endpoint</source>
        <translation>接続先の証明書</translation>
    </message>
    <message>
        <source>Certificates of the signer</source>
        <translation>署名者の証明書</translation>
    </message>
    <message>
        <source>Certificates of the timestamp authority</source>
        <translation>タイムスタンプ局の証明書</translation>
    </message>
    <message>
        <source>What the certificate says</source>
        <translation>証明書の内容</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>信頼できます</translation>
    </message>
    <message>
        <source>This machine trusts the endpoint (%1).</source>
        <translation>このコンピューターは接続先を信頼しています (%1)。</translation>
    </message>
    <message>
        <source>This machine refuses the endpoint: %1.</source>
        <translation>このコンピューターは接続先を拒否しています: %1。</translation>
    </message>
    <message>
        <source>No document of the feed has been fetched or imported yet.</source>
        <translation>フィードの文書はまだ取得も読み込みもされていません。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A timestamp proves when a document was signed, also after its certificates have expired.</source>
        <translation>タイムスタンプは、証明書の期限が切れた後でも、文書がいつ署名されたかを証明します。</translation>
    </message>
    <message>
        <source>The endpoint has not been reached: there was no fetch yet, or the last one did not get that far. Press “Fetch now” to see what it presents to this machine.</source>
        <translation>接続先にはまだ接続できていません。一度も取得していないか、前回の取得が接続の前に失敗しました。「今すぐ取得」を押すと、このコンピューターに提示される証明書が表示されます。</translation>
    </message>
    <message>
        <source>Who vouches for the feed</source>
        <translation>フィードを保証するもの</translation>
    </message>
</context>
<context>
    <name>amado::UndoDialog</name>
    <message numerus="yes">
        <source>&amp;Undo %n change(s) on %1</source>
        <translation>
            <numerusform>%1 の %n 件の変更を元に戻す(&amp;U)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %n change(s) on %1 servers</source>
        <translation>
            <numerusform>%1 台のサーバーの %n 件の変更を元に戻す(&amp;U)</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the servers and planning the way back …</source>
        <translation>サーバーを読み取り、元に戻す計画を立てています…</translation>
    </message>
    <message>
        <source>Nothing can be taken back as things stand</source>
        <translation>現在の状態では元に戻せません</translation>
    </message>
    <message>
        <source>Take this back?</source>
        <translation>元に戻しますか?</translation>
    </message>
    <message>
        <source>Remove the rule “%1”?</source>
        <translation>ルール「%1」を削除しますか?</translation>
    </message>
    <message>
        <source>Stopping after the current step …</source>
        <translation>現在の手順の後で停止します…</translation>
    </message>
    <message>
        <source>Taking it back …</source>
        <translation>元に戻しています…</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>元に戻しました</translation>
    </message>
    <message>
        <source>Not everything was taken back</source>
        <translation>一部を元に戻せませんでした</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server: result</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Exchange&apos;s own mitigation service wrote this rule and would write it again. Its mitigation ID is therefore blocked first, then the rule is removed. If it comes back all the same, the server&apos;s page says so.</source>
        <translation>このルールは Exchange の緩和サービスが書き込んだもので、再び書き込まれます。そのため、先に緩和策の ID をブロックしてからルールを削除します。それでも戻った場合は、サーバーの画面でお知らせします。</translation>
    </message>
    <message>
        <source>No act of this console recorded this rule. What is removed is shown below and kept in the history, so that it can be brought back.</source>
        <translation>このルールはこのコンソールの操作として記録されていません。削除する内容は下に表示され、履歴に保存されるため、元に戻せます。</translation>
    </message>
    <message>
        <source>Below is what would be written. Nothing has been changed yet.</source>
        <translation>書き込まれる内容は次のとおりです。まだ何も変更されていません。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Elapsed: %1</source>
        <translation>経過時間: %1</translation>
    </message>
    <message>
        <source>Planned changes</source>
        <translation>予定された変更</translation>
    </message>
    <message>
        <source>&amp;Plan again</source>
        <translation>計画し直す(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Stop after this step</source>
        <translation>この手順の後で停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove the rule from %1</source>
        <translation>%1 からルールを削除(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s) are identical to before. Select a line to read the SHA-256.</source>
        <translation>
            <numerusform>%n 件のうち %1 件が変更前と同一です。行を選ぶと SHA-256 を確認できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not identical to before, because later edits by others stay.</source>
        <translation>%1: その後の他者による編集を残したため、変更前とは同一ではありません。</translation>
    </message>
    <message>
        <source>%1: as before.</source>
        <translation>%1: 変更前と同じです。</translation>
    </message>
    <message>
        <source>%1: does not exist, identical to before.</source>
        <translation>%1: ファイルはなく、変更前と同一です。</translation>
    </message>
    <message>
        <source>%1: identical to before (SHA-256 %2).</source>
        <translation>%1: 変更前と同一です (SHA-256 %2)。</translation>
    </message>
    <message>
        <source>&amp;Remove the entry from %1</source>
        <translation>%1 からエントリを削除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove this entry from the configuration of IIS?</source>
        <translation>このエントリを IIS の構成から削除しますか?</translation>
    </message>
    <message>
        <source>Remove it only if nobody in your organization needs it. The files that it names stay where they are. What is removed is kept in the history, so that it can be brought back.</source>
        <translation>社内のだれも必要としていない場合にだけ削除してください。エントリが指すファイルはそのまま残ります。削除した内容は履歴に保存され、あとで元に戻せます。</translation>
    </message>
    <message>
        <source>&amp;Switch the log on again on %1</source>
        <translation>%1 でログの記録を再開(&amp;S)</translation>
    </message>
    <message>
        <source>Switch the log of IIS on again?</source>
        <translation>IIS のログの記録を再開しますか?</translation>
    </message>
    <message>
        <source>From then on requests are logged again; what wasn&apos;t logged can&apos;t be found any more. Ask first who switched the log off, and why. The change is kept in the history, so that it can be taken back.</source>
        <translation>再開後の要求は再び記録されます。記録されなかった要求は、後から調べることはできません。誰がなぜログを停止したのかを先に確認してください。変更は履歴に残り、元に戻せます。</translation>
    </message>
    <message>
        <source>Reading the server and planning …</source>
        <translation>サーバーを読み取り、計画しています…</translation>
    </message>
    <message>
        <source>Nothing can be changed as things stand</source>
        <translation>現状では変更できるものがありません</translation>
    </message>
    <message>
        <source>The log of IIS is switched on again</source>
        <translation>IIS のログの記録を再開しました</translation>
    </message>
    <message>
        <source>The log of IIS could not be switched on again</source>
        <translation>IIS のログの記録を再開できませんでした</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除しました</translation>
    </message>
    <message>
        <source>Not everything was removed</source>
        <translation>一部を削除できませんでした</translation>
    </message>
    <message>
        <source>Changing the server …</source>
        <translation>サーバーを変更しています…</translation>
    </message>
</context>
<context>
    <name>amado::VerifyPage</name>
    <message>
        <source>Proof for each server</source>
        <translation>サーバーごとの効果の確認</translation>
    </message>
    <message>
        <source>Server and example request</source>
        <translation>サーバーと要求の例</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reading the servers again …</source>
        <translation>サーバーを読み直しています…</translation>
    </message>
    <message>
        <source>Nothing was written, so there is nothing to prove</source>
        <translation>何も書き込まれていないため、確認するものはありません</translation>
    </message>
    <message>
        <source>Proven: the protection takes effect</source>
        <translation>確認済み: 保護は有効です</translation>
    </message>
    <message>
        <source>%1 of %2 changes are proven</source>
        <translation>%2 件中 %1 件の変更を確認しました</translation>
    </message>
    <message>
        <source>Example attacks and normal requests are run against the configuration that was read back. No request is sent to a server.</source>
        <translation>読み直した構成に対して、攻撃と通常の要求の例を照合します。サーバーに要求は送信しません。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>server, vulnerability</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Example attack: %1</source>
        <translation>攻撃の例: %1</translation>
    </message>
    <message>
        <source>Normal request: %1</source>
        <translation>通常の要求: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>阻止</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>Not stopped</source>
        <translation>阻止されず</translation>
    </message>
    <message>
        <source>Disturbed</source>
        <translation>支障あり</translation>
    </message>
    <message>
        <source>Rule “%1”</source>
        <translation>ルール「%1」</translation>
    </message>
    <message>
        <source>Service or application pool: %1</source>
        <translation>サービスまたはアプリケーション プール: %1</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>読み直し</translation>
    </message>
    <message>
        <source>%1 (site “%2”)</source>
        <translation>%1 (サイト「%2」)</translation>
    </message>
</context>
<context>
    <name>amado::WatchLine</name>
    <message>
        <source>The mitigation service should have run; the server is being read again.</source>
        <translation>緩和サービスが実行されたはずの時刻です。サーバーを読み直しています。</translation>
    </message>
    <message>
        <source>The service runs again %1; this program will read the server again then.</source>
        <comment>%1: in about 5 min</comment>
        <translation>緩和サービスが再び実行されます: %1。その際にこのプログラムがサーバーを読み直します。</translation>
    </message>
</context>
<context>
    <name>amado::WelcomePage</name>
    <message>
        <source>Close the shutters before the storm</source>
        <translation>嵐の前に雨戸を閉める</translation>
    </message>
    <message>
        <source>Amado shows whether your Exchange servers are protected against the known attacks, closes what is open, and takes every change back exactly when you want. Nothing is changed before you have seen and confirmed it.</source>
        <translation>Amado は Exchange サーバーが既知の攻撃から保護されているかどうかを示し、無防備な箇所をふさぎ、必要なときに変更を正確に元に戻します。内容を確認して承認するまで、何も変更されません。</translation>
    </message>
    <message>
        <source>Open the practice lab</source>
        <translation>練習用ラボを開く</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>フォルダーを開く…</translation>
    </message>
    <message>
        <source>Try it on the practice lab, add your servers, or open a folder copied from one.</source>
        <translation>練習用ラボで試すか、サーバーを追加するか、サーバーからコピーしたフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>Add server…</source>
        <translation>サーバーの追加…</translation>
    </message>
</context>
<context>
    <name>amado::WindowDialogs</name>
    <message>
        <source>Keep evidence: choose where a new folder is made</source>
        <translation>証拠の保全: 新しいフォルダーを作る場所を選んでください</translation>
    </message>
    <message>
        <source>Keep evidence</source>
        <translation>証拠の保全</translation>
    </message>
    <message>
        <source>Logs hold passwords, cookies and tokens. Investigators may need them; whoever gets the folder could misuse them. Redacted, they are replaced by x, and whole files are left out.</source>
        <translation>ログにはパスワード、Cookie、トークンが含まれることがあります。調査に必要な場合がありますが、フォルダーを入手した人に悪用されるおそれもあります。伏せる場合は x に置き換え、ファイル全体は保全しません。</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>すべて保全</translation>
    </message>
    <message>
        <source>Redact secrets</source>
        <translation>秘密の情報を伏せる</translation>
    </message>
</context>
<context>
    <name>amado::WindowNotices</name>
    <message>
        <source>Real servers are listed together with the practice lab or copies (%1). Changes to real servers take effect there.</source>
        <translation>実際のサーバーと、練習用ラボまたはコピー (%1) が一緒に表示されています。実際のサーバーへの変更は、そのサーバーに反映されます。</translation>
    </message>
    <message>
        <source>The practice lab (%1) and copies of servers (%2) are open. No real server is touched.</source>
        <translation>練習用ラボ (%1) とサーバーのコピー (%2) を開いています。実際のサーバーには触れません。</translation>
    </message>
    <message>
        <source>The practice lab is open: %1. No real server is touched.</source>
        <translation>練習用ラボを開いています: %1。実際のサーバーには触れません。</translation>
    </message>
    <message>
        <source>Copies of servers are open: %1. The servers themselves are not touched.</source>
        <translation>サーバーのコピーを開いています: %1。サーバー自体には触れません。</translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <comment>headline with place. explanation guidance</comment>
        <translation>%1。%2 %3</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
</context>
<context>
    <name>amado::cli::AssessCommand</name>
    <message numerus="yes">
        <source>--record takes one server; these are %n.</source>
        <translation>
            <numerusform>--record に指定できるサーバーは 1 台です。指定されたのは %n 台です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n recorded answer(s) were not asked for, the first: %2</source>
        <translation>
            <numerusform>%1: 記録された応答のうち %n 件は問い合わせがありませんでした。最初の 1 件: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::AssessText</name>
    <message>
        <source>%1 (%2), released %3</source>
        <translation>%1 (%2)、%3 公開</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>build: how current</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Last successful fetch: %1</source>
        <translation>最後に成功した取得: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>cause, remedy</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>“%1” (%2, %3) at %4</source>
        <comment>rule, writer, revision, place</comment>
        <translation>「%1」(%2、%3) 場所: %4</translation>
    </message>
    <message>
        <source>%1: in effect</source>
        <translation>%1: 有効です</translation>
    </message>
    <message>
        <source>%1: without effect. %2</source>
        <translation>%1: 効いていません。%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fact: why it is missing</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>ビルド</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>フィード</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: how many servers</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Judged as of %1 with data of %2.</source>
        <translation>%1 の時点で、%2 のデータにより判定しました。</translation>
    </message>
    <message>
        <source>It is taken back with: amado-cli undo %1</source>
        <translation>元に戻すコマンド: amado-cli undo %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>build, its number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>server, origin, folder</comment>
        <translation>%1 (%2、%3)</translation>
    </message>
</context>
<context>
    <name>amado::cli::ChangeCommands</name>
    <message>
        <source>There is no mitigation “%1”; there are: %2.</source>
        <translation>緩和策「%1」はありません。あるのは次のとおりです: %2</translation>
    </message>
    <message>
        <source>“%1” holds several servers; this command changes one.</source>
        <translation>「%1」には複数のサーバーがあります。このコマンドが変更するのは 1 台です。</translation>
    </message>
    <message>
        <source>Nothing was left open.</source>
        <translation>未確定の操作はありません。</translation>
    </message>
    <message>
        <source>Nothing was left open there.</source>
        <translation>そこには未確定の操作はありません。</translation>
    </message>
</context>
<context>
    <name>amado::cli::ChangeText</name>
    <message>
        <source>%1: %2</source>
        <comment>result: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) would be carried out; nothing was changed.</source>
        <translation>
            <numerusform>%n 個の手順を実行することになります。何も変更していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2 [%3]</source>
        <comment>number, what is done, state</comment>
        <translation>%1. %2 [%3]</translation>
    </message>
    <message>
        <source>Side effects:</source>
        <translation>副作用:</translation>
    </message>
    <message>
        <source>These applications read a changed file too: %1</source>
        <translation>変更するファイルは次のアプリケーションも読み込みます: %1</translation>
    </message>
    <message>
        <source>Later edits by others to the same file stay.</source>
        <translation>同じファイルへのその後の他者の編集は残ります。</translation>
    </message>
    <message>
        <source>Journal entry: %1</source>
        <translation>履歴の項目: %1</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>まだ何も変更していません。</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>変更対象: %1</translation>
    </message>
    <message>
        <source>Takes back: %1</source>
        <translation>元に戻した項目: %1</translation>
    </message>
    <message>
        <source>Can be undone with: amado-cli undo %1</source>
        <translation>元に戻すには: amado-cli undo %1</translation>
    </message>
    <message>
        <source>Later changes by others to the list stay.</source>
        <translation>その後ほかの人が一覧に加えた変更は残ります。</translation>
    </message>
    <message>
        <source>In IIS: %1</source>
        <comment>sites and applications</comment>
        <translation>IIS での場所: %1</translation>
    </message>
    <message>
        <source>Not stopped by this mitigation:</source>
        <translation>この緩和策では防げないもの:</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>server, origin, folder</comment>
        <translation>%1 (%2、%3)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server with origin and folder: mitigation</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Server: %1, %2</source>
        <comment>origin, path</comment>
        <translation>サーバー: %1、%2</translation>
    </message>
</context>
<context>
    <name>amado::cli::CommandLine</name>
    <message>
        <source>An argument is empty.</source>
        <translation>空の引数があります。</translation>
    </message>
    <message>
        <source>An argument is missing.</source>
        <translation>引数が足りません。</translation>
    </message>
    <message>
        <source>There is an argument too many: “%1”.</source>
        <translation>余分な引数があります: 「%1」</translation>
    </message>
    <message>
        <source>--vdir takes a path that starts with “/”, such as /owa.</source>
        <translation>--vdir には /owa のように「/」で始まるパスを指定します。</translation>
    </message>
    <message>
        <source>--url takes a path such as /owa/ or an address that starts with http:// or https://.</source>
        <translation>--url には /owa/ のようなパスか、http:// または https:// で始まるアドレスを指定します。</translation>
    </message>
    <message>
        <source>“%1” is not a request method.</source>
        <translation>「%1」は要求メソッドではありません。</translation>
    </message>
    <message>
        <source>“%1” is not a header of the form “Name: value”.</source>
        <translation>「%1」は「名前: 値」の形のヘッダーではありません。</translation>
    </message>
    <message>
        <source>--mitigation is missing.</source>
        <translation>--mitigation がありません。</translation>
    </message>
    <message>
        <source>Judge servers: protection, mitigation feed and build</source>
        <translation>サーバーを判定します: 保護、緩和策フィード、ビルド</translation>
    </message>
    <message>
        <source>List the URL Rewrite rules in force, and where each one is written</source>
        <translation>有効な URL Rewrite ルールと、それぞれが書かれている場所を一覧します</translation>
    </message>
    <message>
        <source>Say what the rules would do with a request, and which rule decides</source>
        <translation>要求がルールによってどうなるか、どのルールが決めるかを示します</translation>
    </message>
    <message>
        <source>Apply a mitigation and prove its effect</source>
        <translation>緩和策を適用し、効果を確認します</translation>
    </message>
    <message>
        <source>List every change made, newest first</source>
        <translation>行った変更を新しい順に一覧します</translation>
    </message>
    <message>
        <source>Settle changes that were cut off before their outcome was known</source>
        <translation>結果が分かる前に途切れた操作を確定します</translation>
    </message>
    <message>
        <source>Print the JSON Schema of an output, or list the names</source>
        <translation>出力の JSON Schema を表示するか、名前を一覧します</translation>
    </message>
    <message>
        <source>Show the version of the program and the date of its data</source>
        <translation>プログラムのバージョンとデータの日付を表示します</translation>
    </message>
    <message>
        <source>There is no option “%1” here.</source>
        <translation>ここでは「%1」というオプションは使えません。</translation>
    </message>
    <message>
        <source>“%1” takes no value.</source>
        <translation>「%1」は値を取りません。</translation>
    </message>
    <message>
        <source>The value of “%1” is missing.</source>
        <translation>「%1」の値がありません。</translation>
    </message>
    <message>
        <source>--lang takes ja or en.</source>
        <translation>--lang には ja か en を指定します。</translation>
    </message>
    <message>
        <source>--as-of takes a date such as 2026-11-22 or a time such as 2026-11-22T09:00:00Z.</source>
        <translation>--as-of には 2026-11-22 のような日付か、2026-11-22T09:00:00Z のような時刻を指定します。</translation>
    </message>
    <message>
        <source>--store takes the name of a file.</source>
        <translation>--store にはファイル名を指定します。</translation>
    </message>
    <message>
        <source>--store takes the name of a file; this version reaches no database server.</source>
        <translation>--store にはファイル名を指定します。このバージョンはデータベース サーバーには接続しません。</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>コマンドがありません。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>「%1」というコマンドはありません。</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>--%1 がありません。</translation>
    </message>
    <message>
        <source>“%1” is not a mitigation ID such as M2 or M2.1.0.</source>
        <translation>「%1」は M2 や M2.1.0 のような緩和策の ID ではありません。</translation>
    </message>
    <message>
        <source>--mitigation, --undo, --block and --unblock exclude each other.</source>
        <translation>--mitigation、--undo、--block、--unblock は同時に指定できません。</translation>
    </message>
    <message>
        <source>--mitigation, --undo, --block or --unblock is missing.</source>
        <translation>--mitigation、--undo、--block、--unblock のいずれかが必要です。</translation>
    </message>
    <message>
        <source>Show exactly what applying, undoing, blocking or unblocking would change</source>
        <translation>適用、元に戻す、ブロック、ブロック解除で変わる内容を正確に表示します</translation>
    </message>
    <message>
        <source>Keep Microsoft&apos;s mitigation service from applying a mitigation</source>
        <translation>Microsoft の緩和サービスが緩和策を適用しないようにブロックします</translation>
    </message>
    <message>
        <source>Let Microsoft&apos;s mitigation service apply a mitigation again</source>
        <translation>Microsoft の緩和サービスが緩和策を再び適用できるようブロックを解除します</translation>
    </message>
    <message>
        <source>Create the practice lab in an empty folder, list it, or serve a practice feed on this machine</source>
        <translation>空のフォルダーに練習用ラボを作成するか、一覧にします。または練習用フィードをこのコンピューターで配信します</translation>
    </message>
    <message>
        <source>List real servers and how they are reached, test it, find them in Active Directory</source>
        <translation>実際のサーバーと接続方法の登録、接続テスト、Active Directory での検索を行います</translation>
    </message>
    <message>
        <source>Fetch the mitigation feed or take a file, check its signature and show what was signed; say why servers do not receive it, and what to do</source>
        <translation>緩和策フィードの取得またはファイルの読み込み、署名の検証と内容の表示、サーバーが受信できない理由と対処の説明</translation>
    </message>
    <message>
        <source>--record takes the name of a file.</source>
        <translation>--record にはファイル名を指定してください。</translation>
    </message>
    <message>
        <source>--replay takes the name of a file.</source>
        <translation>--replay にはファイル名を指定してください。</translation>
    </message>
    <message>
        <source>--record and --replay do not go together.</source>
        <translation>--record と --replay は同時に指定できません。</translation>
    </message>
    <message>
        <source>--hash-contents goes with --record.</source>
        <translation>--hash-contents は --record と一緒に指定してください。</translation>
    </message>
    <message>
        <source>Write down everything the server is asked and answers, to judge it again with --replay</source>
        <translation>サーバーへの問い合わせと応答をすべて記録し、--replay で再び判定できるようにします</translation>
    </message>
    <message>
        <source>Keep only hashes of the files in the record</source>
        <translation>記録にはファイルの内容でなくハッシュだけを残します</translation>
    </message>
    <message>
        <source>Judge the answers of such a record instead of a server</source>
        <translation>サーバーの代わりに、その記録の応答を判定します</translation>
    </message>
    <message>
        <source>The IIS site; without it, the one that IIS would choose</source>
        <translation>IIS のサイト。省略時は IIS が選ぶサイト</translation>
    </message>
    <message>
        <source>The virtual directory, such as /owa</source>
        <translation>仮想ディレクトリ (/owa など)</translation>
    </message>
    <message>
        <source>Path with query, or a whole address, of the request</source>
        <translation>要求のパス (クエリを含む) またはアドレス全体</translation>
    </message>
    <message>
        <source>Request method; GET unless given</source>
        <translation>要求メソッド。省略時は GET</translation>
    </message>
    <message>
        <source>A header of the request; may be repeated</source>
        <translation>要求のヘッダー。繰り返し指定可</translation>
    </message>
    <message>
        <source>A header that Exchange answers with; may be repeated</source>
        <translation>Exchange の応答ヘッダー。繰り返し指定可</translation>
    </message>
    <message>
        <source>The vulnerability to protect against</source>
        <translation>保護の対象とする脆弱性</translation>
    </message>
    <message>
        <source>The change to take back, by its number in the history</source>
        <translation>元に戻す変更 (履歴の番号)</translation>
    </message>
    <message>
        <source>Mitigation ID that the mitigation service is to leave alone</source>
        <translation>緩和サービスに適用させない緩和策の ID</translation>
    </message>
    <message>
        <source>Mitigation ID that the mitigation service may apply again</source>
        <translation>緩和サービスに再び適用を許す緩和策の ID</translation>
    </message>
    <message>
        <source>Show what would change and write nothing</source>
        <translation>変更内容を表示するだけで、書き込みません</translation>
    </message>
    <message>
        <source>Mitigation ID such as M2 or M2.1.0; may be repeated</source>
        <translation>緩和策の ID (M2、M2.1.0 など)。繰り返し指定可</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Name of the rule to remove</source>
        <translation>削除するルールの名前</translation>
    </message>
    <message>
        <source>Trust only the root certificates in this folder</source>
        <translation>このフォルダーのルート証明書だけを信頼します</translation>
    </message>
    <message>
        <source>The feed already accepted, to compare with</source>
        <translation>比較の対象とする、受け入れ済みのフィード</translation>
    </message>
    <message>
        <source>Address of the feed, instead of the one of Microsoft</source>
        <translation>フィードのアドレス (Microsoft のアドレスの代わり)</translation>
    </message>
    <message>
        <source>Proxy to fetch the feed through</source>
        <translation>フィードの取得に使うプロキシ</translation>
    </message>
    <message>
        <source>TCP port</source>
        <translation>TCP ポート</translation>
    </message>
    <message>
        <source>The kind of practice feed to serve, such as altered or expired</source>
        <translation>配信する練習用フィードの種類 (altered、expired など)</translation>
    </message>
    <message>
        <source>The way to the server; winrm unless given</source>
        <translation>サーバーへの接続方法。省略時は winrm</translation>
    </message>
    <message>
        <source>Use TLS: port 5986 for WinRM, 636 for a domain controller</source>
        <translation>TLS を使います (WinRM は 5986、ドメイン コントローラーは 636)</translation>
    </message>
    <message>
        <source>kerberos, ntlm, basic or certificate; over SSH password, sshKey, sshAgent or kerberos</source>
        <translation>kerberos、ntlm、basic、certificate。SSH では password、sshKey、sshAgent、kerberos</translation>
    </message>
    <message>
        <source>Account to sign on with; without it the Kerberos ticket of your session</source>
        <translation>サインオンするアカウント。省略時はセッションの Kerberos チケット</translation>
    </message>
    <message>
        <source>File with the SSH key or the client certificate</source>
        <translation>SSH 鍵またはクライアント証明書のファイル</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the certificate or host key to accept</source>
        <translation>受け入れる証明書またはホスト鍵の SHA-256 フィンガープリント</translation>
    </message>
    <message>
        <source>Database availability group; its members are never changed at the same time</source>
        <translation>データベース可用性グループ。メンバーを同時に変更することはありません</translation>
    </message>
    <message>
        <source>Allow NTLM without TLS, where the server proves nothing</source>
        <translation>TLS なしの NTLM を許可します (サーバーの身元は確認できません)</translation>
    </message>
    <message>
        <source>Certificates to trust for the domain controller</source>
        <translation>ドメイン コントローラーについて信頼する証明書</translation>
    </message>
    <message>
        <source>Put the servers that are found on the list</source>
        <translation>見つかったサーバーを一覧に追加します</translation>
    </message>
    <message>
        <source>Show this overview, or one command with its options</source>
        <translation>この一覧、または 1 つのコマンドとそのオプションを表示します</translation>
    </message>
    <message>
        <source>Answer with one JSON document</source>
        <translation>1 つの JSON 文書で答えます</translation>
    </message>
    <message>
        <source>Language of the answer</source>
        <translation>表示の言語</translation>
    </message>
    <message>
        <source>Judge as of this date or ISO time</source>
        <translation>この日付または ISO 時刻の時点で判定します</translation>
    </message>
    <message>
        <source>Store with the journal of changes, instead of your own</source>
        <translation>使用するストア (変更の記録)。省略時は自分のストア</translation>
    </message>
    <message>
        <source>Take the password of a server from the first line of input</source>
        <translation>サーバーのパスワードを標準入力の 1 行目から読みます</translation>
    </message>
    <message>
        <source>--rule goes with --path.</source>
        <translation>--rule は --path と一緒に指定します。</translation>
    </message>
    <message>
        <source>Search servers for traces of attacks, or run the Microsoft Safety Scanner there</source>
        <translation>サーバーで攻撃の痕跡を検索するか、Microsoft Safety Scanner を実行します</translation>
    </message>
    <message>
        <source>Search entries from this date or time on; as far back as the logs go unless given</source>
        <translation>この日付または日時以降の記録を検索します。省略するとログのある限りさかのぼります</translation>
    </message>
    <message>
        <source>Search entries up to this date, the whole day, or this time</source>
        <translation>この日付 (その日の終わり) または日時までの記録を検索します</translation>
    </message>
    <message>
        <source>Keep the lines and files that were found in this new or empty folder, with their hashes</source>
        <translation>検出された行とファイルを、ハッシュ値とともに新規または空のフォルダーに保全します</translation>
    </message>
    <message>
        <source>Replace passwords, cookies and tokens in what is kept, and leave whole files out</source>
        <translation>保全する内容のパスワード、Cookie、トークンを伏せ、ファイル全体は含めません</translation>
    </message>
    <message>
        <source>Where the scanner lies on the server, such as C:\Tools\msert.exe</source>
        <translation>サーバー上のスキャナーの場所 (例: C:\Tools\msert.exe)</translation>
    </message>
    <message>
        <source>Scan every file, which takes hours; minutes otherwise</source>
        <translation>すべてのファイルをスキャンします (数時間)。指定しない場合は数分です</translation>
    </message>
    <message>
        <source>Remove what is found; otherwise the scanner only reports</source>
        <translation>検出したものを駆除します。指定しない場合は報告だけです</translation>
    </message>
    <message>
        <source>Accept that the scanner reports to Microsoft what it finds</source>
        <translation>スキャナーが検出内容を Microsoft に報告することに同意します</translation>
    </message>
    <message>
        <source>Start the scanner and come back; ask with --status</source>
        <translation>スキャナーを開始してすぐに戻ります。状況は --status で確認します</translation>
    </message>
    <message>
        <source>Say how the last run stands</source>
        <translation>最後の実行の状況を示します</translation>
    </message>
    <message>
        <source>End the run; what it found stays in its log</source>
        <translation>実行を終了します。検出内容はログに残ります</translation>
    </message>
    <message>
        <source>Read a scanner&apos;s log (msert.log) that was brought over</source>
        <translation>コピーしてきたスキャナーのログ (msert.log) を読み取ります</translation>
    </message>
    <message>
        <source>Exit code of the scanner, to compare with the log</source>
        <translation>ログと照合するスキャナーの終了コード</translation>
    </message>
    <message>
        <source>Put the scanner from this file here onto the server for the run</source>
        <translation>このコンピューターにあるファイルのスキャナーを、実行の間だけサーバーに置きます</translation>
    </message>
    <message>
        <source>Download the scanner from Microsoft and put it onto the server for the run</source>
        <translation>スキャナーを Microsoft からダウンロードし、実行の間だけサーバーに置きます</translation>
    </message>
    <message>
        <source>--rule and --entry do not go together.</source>
        <translation>--rule と --entry は同時に指定できません。</translation>
    </message>
    <message>
        <source>--entry goes with --path.</source>
        <translation>--entry は --path と一緒に指定してください。</translation>
    </message>
    <message>
        <source>--entry takes a file of the server and a line, such as C/Windows/System32/inetsrv/config/applicationHost.config:123.</source>
        <translation>--entry にはサーバーのファイルと行番号を指定してください (例: C/Windows/System32/inetsrv/config/applicationHost.config:123)。</translation>
    </message>
    <message>
        <source>Take back a change, or remove a rule or another entry of the IIS configuration nobody recorded</source>
        <translation>変更を元に戻すか、履歴にないルールや IIS の構成エントリを削除します</translation>
    </message>
    <message>
        <source>Where the entry to remove begins: a module, handler, ISAPI filter, virtual directory or application</source>
        <translation>削除するエントリの開始位置: モジュール、ハンドラー、ISAPI フィルター、仮想ディレクトリ、またはアプリケーション</translation>
    </message>
</context>
<context>
    <name>amado::cli::ExplainText</name>
    <message>
        <source>Last successful fetch: %1</source>
        <translation>最後に成功した取得: %1</translation>
    </message>
    <message>
        <source>Last failed fetch: %1</source>
        <translation>最後に失敗した取得: %1</translation>
    </message>
    <message>
        <source>This holds since %1.</source>
        <translation>%1 以降この状態です。</translation>
    </message>
    <message>
        <source>First build of this line that can receive: %1.</source>
        <translation>この系列で受信できる最初のビルド: %1。</translation>
    </message>
    <message>
        <source>No build of this line can receive.</source>
        <translation>この系列には受信できるビルドがありません。</translation>
    </message>
    <message>
        <source>Why, and what to do:</source>
        <translation>理由と対処:</translation>
    </message>
    <message>
        <source>What this feed would do at the next hourly run:</source>
        <translation>次の 1 時間ごとの実行でこのフィードがすること:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>server, folder</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Judged as of %1.</source>
        <translation>判定時点: %1。</translation>
    </message>
    <message>
        <source>State of the server at %1</source>
        <translation>サーバーの状態: %1 時点</translation>
    </message>
</context>
<context>
    <name>amado::cli::FeedCommand</name>
    <message>
        <source>The name of a file is missing.</source>
        <translation>ファイル名がありません。</translation>
    </message>
    <message>
        <source>There is an argument too many: “%1”.</source>
        <translation>余分な引数があります: 「%1」</translation>
    </message>
    <message>
        <source>The value of “%1” is empty.</source>
        <translation>「%1」の値が空です。</translation>
    </message>
    <message>
        <source>The part of the command is missing, such as verify.</source>
        <translation>verify などのサブコマンドがありません。</translation>
    </message>
    <message>
        <source>An argument is empty.</source>
        <translation>空の引数があります。</translation>
    </message>
    <message>
        <source>There is no command “feed %1”.</source>
        <translation>「feed %1」というコマンドはありません。</translation>
    </message>
    <message>
        <source>The feed given with --held is not trusted itself and was not compared.</source>
        <translation>--held で指定されたフィード自体が信頼できないため、比較しませんでした。</translation>
    </message>
    <message>
        <source>“%1” belongs to feed fetch.</source>
        <translation>「%1」は feed fetch 用です。</translation>
    </message>
</context>
<context>
    <name>amado::cli::FeedExplain</name>
    <message>
        <source>The folder of a server is missing.</source>
        <translation>サーバーのフォルダーが指定されていません。</translation>
    </message>
    <message>
        <source>The value of “%1” is empty.</source>
        <translation>「%1」の値が空です。</translation>
    </message>
    <message>
        <source>--trust goes together with --held.</source>
        <translation>--trust は --held と一緒に指定します。</translation>
    </message>
</context>
<context>
    <name>amado::cli::FeedFetchCommand</name>
    <message>
        <source>It was accepted and is the one held from now on.</source>
        <translation>受け入れました。今後はこのフィードを保持します。</translation>
    </message>
    <message>
        <source>It is the one already held; it is still current.</source>
        <translation>すでに保持しているフィードと同じです。現在も最新です。</translation>
    </message>
    <message>
        <source>It was kept as evidence; the one held stays.</source>
        <translation>根拠として保存しました。保持しているフィードは変わりません。</translation>
    </message>
    <message>
        <source>Nothing came, so the one held stays.</source>
        <translation>何も届かなかったため、保持しているフィードは変わりません。</translation>
    </message>
    <message>
        <source>It could not be kept, so the one held stays.</source>
        <translation>保存できなかったため、保持しているフィードは変わりません。</translation>
    </message>
    <message>
        <source>Fetch from %1</source>
        <translation>取得元: %1</translation>
    </message>
    <message>
        <source>Through the proxy %1</source>
        <translation>使用したプロキシ: %1</translation>
    </message>
    <message>
        <source>Certificates the endpoint presented (%1):</source>
        <comment>TLS version</comment>
        <translation>接続先が提示した証明書 (%1):</translation>
    </message>
</context>
<context>
    <name>amado::cli::FeedText</name>
    <message>
        <source>%1. %2, %3</source>
        <comment>number, name, validity</comment>
        <translation>%1. %2、%3</translation>
    </message>
    <message>
        <source>← here the chain breaks</source>
        <translation>← ここでチェーンが途切れています</translation>
    </message>
    <message>
        <source>Mitigations in the feed</source>
        <translation>フィードに含まれる緩和策</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mitigation: description</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of action, scope</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation>詳細: %1</translation>
    </message>
    <message>
        <source>Certificates of the signer</source>
        <translation>署名者の証明書</translation>
    </message>
    <message>
        <source>Certificates of the timestamp authority</source>
        <translation>タイムスタンプ局の証明書</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
</context>
<context>
    <name>amado::cli::Headway</name>
    <message>
        <source>Servers read: %1 of %2</source>
        <translation>読み取り済みのサーバー: %2 台中 %1 台</translation>
    </message>
    <message>
        <source>Servers planned for: %1 of %2</source>
        <translation>計画済みのサーバー: %2 台中 %1 台</translation>
    </message>
    <message>
        <source>Servers changed or left alone: %1 of %2</source>
        <translation>変更または見送りが済んだサーバー: %2 台中 %1 台</translation>
    </message>
    <message>
        <source>Servers searched: %1 of %2</source>
        <translation>検索済みのサーバー: %2 台中 %1 台</translation>
    </message>
    <message>
        <source>%1. At work longest: %2, for %3 s</source>
        <comment>how many servers, server, time</comment>
        <translation>%1。最も長く処理中: %2 (%3 秒)</translation>
    </message>
    <message>
        <source>Interrupted changes settled on servers: %1 of %2</source>
        <translation>中断した変更を確定したサーバー: %1/%2 台</translation>
    </message>
    <message>
        <source>Servers tested: %1 of %2</source>
        <translation>テストしたサーバー: %1/%2 台</translation>
    </message>
</context>
<context>
    <name>amado::cli::InfoCommands</name>
    <message>
        <source>Usage: amado-cli COMMAND [options]</source>
        <translation>使い方: amado-cli コマンド [オプション]</translation>
    </message>
    <message>
        <source>Options of every command, before or after it:</source>
        <translation>どのコマンドでも使えるオプション (コマンドの前でも後でも):</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, nothing needs action; 1 something needs action; 2 wrong command line; 3 something could not be judged or done.</source>
        <translation>終了コード: 0 完了、対処は不要です。1 対処が必要なものがあります。2 コマンド ラインの誤りです。3 判定または実行できないものがありました。</translation>
    </message>
    <message>
        <source>There is no schema “%1”; there are: %2.</source>
        <translation>スキーマ「%1」はありません。あるのは次のとおりです: %2</translation>
    </message>
    <message>
        <source>amado-cli %1, data of %2</source>
        <translation>amado-cli %1、データは %2 現在</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>使用法:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>オプション:</translation>
    </message>
    <message>
        <source>“amado-cli help COMMAND” shows a command with its options.</source>
        <translation>コマンドのオプションは「amado-cli help COMMAND」で表示できます。</translation>
    </message>
</context>
<context>
    <name>amado::cli::InterruptText</name>
    <message>
        <source>Stopping at the next safe point. Press Ctrl+C again to end at once.</source>
        <translation>安全なところで停止します。すぐに終了するには、もう一度 Ctrl+C を押してください。</translation>
    </message>
</context>
<context>
    <name>amado::cli::LabCommand</name>
    <message>
        <source>The practice lab at %1 is there already.</source>
        <translation>%1 には既に練習用ラボがあります。</translation>
    </message>
    <message>
        <source>The practice lab was created at %1.</source>
        <translation>%1 に練習用ラボを作成しました。</translation>
    </message>
</context>
<context>
    <name>amado::cli::LabFeedCommand</name>
    <message>
        <source>There is an argument too many: “%1”.</source>
        <translation>余分な引数があります: 「%1」</translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535.</source>
        <translation>--port には 0 から 65535 までの数を指定します。</translation>
    </message>
    <message>
        <source>There is no variant “%1”; there are: %2.</source>
        <translation>「%1」という種類はありません。指定できるもの: %2</translation>
    </message>
    <message>
        <source>An argument is missing.</source>
        <translation>引数が足りません。</translation>
    </message>
    <message>
        <source>An argument is empty.</source>
        <translation>空の引数があります。</translation>
    </message>
    <message>
        <source>“%1” belongs to lab serve-feed.</source>
        <translation>「%1」は lab serve-feed 用です。</translation>
    </message>
    <message>
        <source>The practice feed “%1” is served at %2 until you press Ctrl+C.</source>
        <translation>練習用フィード「%1」を %2 で配信しています。Ctrl+C を押すと終了します。</translation>
    </message>
    <message>
        <source>Roots to trust: %1</source>
        <translation>信頼するルート証明書: %1</translation>
    </message>
</context>
<context>
    <name>amado::cli::Main</name>
    <message>
        <source>“amado-cli help” lists the commands.</source>
        <translation>コマンドの一覧は「amado-cli help」で表示できます。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>使い方: %1</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>結果を書き出せませんでした。</translation>
    </message>
</context>
<context>
    <name>amado::cli::RulesCommand</name>
    <message>
        <source>“%1” holds several servers; this command looks at one.</source>
        <translation>「%1」には複数のサーバーがあります。このコマンドが調べるのは 1 台です。</translation>
    </message>
</context>
<context>
    <name>amado::cli::RulesText</name>
    <message>
        <source>no action</source>
        <translation>何もしません</translation>
    </message>
    <message>
        <source>rewrite to %1</source>
        <translation>%1 に書き換えます</translation>
    </message>
    <message>
        <source>redirect (%1) to %2</source>
        <translation>リダイレクト (%1) します: %2</translation>
    </message>
    <message>
        <source>answer %1</source>
        <translation>%1 で応答します</translation>
    </message>
    <message>
        <source>abort the request</source>
        <translation>要求を打ち切ります</translation>
    </message>
    <message>
        <source>%1. “%2” at %3: %4</source>
        <comment>number, rule, place, action</comment>
        <translation>%1. 「%2」(%3): %4</translation>
    </message>
    <message>
        <source>(switched off)</source>
        <translation>(オフ)</translation>
    </message>
    <message>
        <source>(stops further rules)</source>
        <translation>(以降のルールを止めます)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Outbound rules</source>
        <translation>送信ルール</translation>
    </message>
    <message>
        <source>only if “%1”</source>
        <translation>条件: 「%1」のときだけ</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>The request is served unchanged.</source>
        <translation>要求はそのまま処理されます。</translation>
    </message>
    <message>
        <source>The connection is cut; the request gets no answer.</source>
        <translation>接続が切られ、要求には応答しません。</translation>
    </message>
    <message>
        <source>The request is answered with status %1.</source>
        <translation>要求には状態コード %1 で応答します。</translation>
    </message>
    <message>
        <source>The request is redirected (%1) to %2.</source>
        <translation>要求は %2 へリダイレクト (%1) されます。</translation>
    </message>
    <message>
        <source>The request is served as %1.</source>
        <translation>要求は %1 として処理されます。</translation>
    </message>
    <message>
        <source>IIS refuses the configuration here and answers %1.</source>
        <translation>IIS はここの構成を受け付けず、%1 で応答します。</translation>
    </message>
    <message>
        <source>A rule fails, and IIS answers %1.</source>
        <translation>ルールが失敗し、IIS は %1 を返します。</translation>
    </message>
    <message>
        <source>served</source>
        <comment>what becomes of a request</comment>
        <translation>そのまま処理</translation>
    </message>
    <message>
        <source>connection cut</source>
        <comment>what becomes of a request</comment>
        <translation>接続を切断</translation>
    </message>
    <message>
        <source>answered by a rule</source>
        <comment>what becomes of a request</comment>
        <translation>ルールが応答</translation>
    </message>
    <message>
        <source>redirected</source>
        <comment>what becomes of a request</comment>
        <translation>リダイレクト</translation>
    </message>
    <message>
        <source>served as another address</source>
        <comment>what becomes of a request</comment>
        <translation>別のアドレスとして処理</translation>
    </message>
    <message>
        <source>error</source>
        <comment>what becomes of a request</comment>
        <translation>エラー</translation>
    </message>
    <message>
        <source>This depends on values that were not given; shown is what lets most through:</source>
        <translation>結果は、指定されていない値によって変わります。ここに示すのは、最も多くを通す場合の結果です。次の値によって変わります:</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>オフです</translation>
    </message>
    <message>
        <source>pattern does not match</source>
        <translation>パターンが一致しません</translation>
    </message>
    <message>
        <source>a condition does not hold</source>
        <translation>条件を満たしません</translation>
    </message>
    <message>
        <source>the precondition does not hold</source>
        <translation>前提条件を満たしません</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>一致します</translation>
    </message>
    <message>
        <source>sets a server variable that is not allowed</source>
        <translation>許可されていないサーバー変数を設定します</translation>
    </message>
    <message>
        <source>does not apply to the rewritten address</source>
        <translation>書き換え後のアドレスには適用されません</translation>
    </message>
    <message>
        <source>changes the content of the page, not looked at here</source>
        <translation>ページの内容を変更するルールです (ここでは調べません)</translation>
    </message>
    <message>
        <source>is not valid</source>
        <translation>正しくありません</translation>
    </message>
    <message>
        <source>holds an expression that IIS cannot expand (500.52)</source>
        <translation>IIS が展開できない式が含まれています (500.52)</translation>
    </message>
    <message>
        <source>the pattern is too costly to match</source>
        <translation>パターンの照合に手間がかかりすぎます</translation>
    </message>
    <message>
        <source>“%1” at %2: %3</source>
        <comment>rule, place, what happened</comment>
        <translation>「%1」(%2): %3</translation>
    </message>
    <message>
        <source>%1: site “%2”, path %3</source>
        <translation>%1: サイト「%2」、パス %3</translation>
    </message>
    <message>
        <source>The URL Rewrite module is not loaded here: no rule runs.</source>
        <translation>ここでは URL Rewrite モジュールが読み込まれないため、どのルールも動きません。</translation>
    </message>
    <message>
        <source>IIS refuses the configuration of this path: no rule runs and no page is served.</source>
        <translation>IIS はこのパスの構成を受け付けません。どのルールも動かず、ページも表示されません。</translation>
    </message>
    <message>
        <source>Global rules</source>
        <translation>グローバル ルール</translation>
    </message>
    <message>
        <source>Inbound rules</source>
        <translation>受信ルール</translation>
    </message>
    <message>
        <source>Decided by “%1” at %2.</source>
        <translation>決めたルール: 「%1」(%2)</translation>
    </message>
    <message>
        <source>Rules looked at, in order:</source>
        <translation>調べたルール (順番どおり):</translation>
    </message>
    <message>
        <source>Headers of the response:</source>
        <translation>応答のヘッダー:</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>サイト: %1</translation>
    </message>
    <message>
        <source>the rules are too many or too costly to evaluate</source>
        <translation>ルールが多すぎるか、評価に手間がかかりすぎます</translation>
    </message>
</context>
<context>
    <name>amado::cli::ScanArguments</name>
    <message>
        <source>%1 takes a date such as 2026-11-22 or a time such as 2026-11-22T09:00:00Z.</source>
        <translation>%1 には 2026-11-22 のような日付か 2026-11-22T09:00:00Z のような日時を指定します。</translation>
    </message>
    <message>
        <source>“%1” belongs to scan msert.</source>
        <translation>「%1」は scan msert のオプションです。</translation>
    </message>
    <message>
        <source>An argument is missing.</source>
        <translation>引数が足りません。</translation>
    </message>
    <message>
        <source>--since is later than --until.</source>
        <translation>--since が --until より後になっています。</translation>
    </message>
    <message>
        <source>--collect takes the name of a folder.</source>
        <translation>--collect にはフォルダーの名前を指定します。</translation>
    </message>
    <message>
        <source>--redact goes with --collect.</source>
        <translation>--redact は --collect と一緒に指定します。</translation>
    </message>
    <message>
        <source>“%1” and --log do not go together.</source>
        <translation>「%1」と --log は同時に指定できません。</translation>
    </message>
    <message>
        <source>There is an argument too many: “%1”.</source>
        <translation>引数が多すぎます: 「%1」。</translation>
    </message>
    <message>
        <source>--log takes the name of a file.</source>
        <translation>--log にはファイルの名前を指定します。</translation>
    </message>
    <message>
        <source>--return-code takes a number.</source>
        <translation>--return-code には数を指定します。</translation>
    </message>
    <message>
        <source>“%1” belongs to scan traces.</source>
        <translation>「%1」は scan traces のオプションです。</translation>
    </message>
    <message>
        <source>--return-code goes with --log.</source>
        <translation>--return-code は --log と一緒に指定します。</translation>
    </message>
    <message>
        <source>--status and --cancel do not go together.</source>
        <translation>--status と --cancel は同時に指定できません。</translation>
    </message>
    <message>
        <source>“%1” is for starting the scanner only.</source>
        <translation>「%1」はスキャナーを開始するときにだけ指定できます。</translation>
    </message>
    <message>
        <source>Say what to scan with: traces or msert.</source>
        <translation>スキャンの種類 traces または msert を指定してください。</translation>
    </message>
    <message>
        <source>An argument is empty.</source>
        <translation>空の引数があります。</translation>
    </message>
    <message>
        <source>Scan takes traces or msert, not “%1”.</source>
        <translation>scan には traces または msert を指定します。「%1」は指定できません。</translation>
    </message>
    <message>
        <source>%1 and %2 do not go together.</source>
        <translation>%1 と %2 は同時に指定できません。</translation>
    </message>
    <message>
        <source>Say where the scanner is: --program with its place on the server, such as C:\Tools\msert.exe, --send with a file here, or --download.</source>
        <translation>スキャナーの場所を指定してください。サーバー上の場所は --program（例: C:\Tools\msert.exe）、このコンピューターのファイルは --send、ダウンロードする場合は --download です。</translation>
    </message>
</context>
<context>
    <name>amado::cli::ScanReportText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>lines of a file</comment>
        <translation>
            <numerusform>%1 ほか %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>状態 %1</translation>
    </message>
    <message>
        <source>Known false alarm: %1</source>
        <translation>既知の誤検知: %1</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検出された内容</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: --json lists them all</source>
        <translation>
            <numerusform>ほか %n 件 (--json ですべて表示します)</numerusform>
        </translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>シグネチャ</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Log says</source>
        <translation>ログの結果</translation>
    </message>
    <message>
        <source>Exit code says</source>
        <translation>終了コードの結果</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what the exit code says, the code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What was searched</source>
        <translation>検索した範囲</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>server, origin, folder</comment>
        <translation>%1 (%2、%3)</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>対処: %1</translation>
    </message>
    <message>
        <source>No evidence was kept: %1</source>
        <translation>証拠は保全されませんでした: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of evidence kept in %1.</source>
        <translation>
            <numerusform>証拠のファイル %n 個を %1 に保全しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 of the manifest: %1</source>
        <translation>マニフェストの SHA-256: %1</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>保全できなかったもの: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>result: how many servers</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a title as a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message numerus="yes">
        <source>Attack %1: %n trace(s) that belong together, in order</source>
        <translation>
            <numerusform>攻撃 %1: 互いに関連する痕跡 %n 件 (時間順)</numerusform>
        </translation>
    </message>
    <message>
        <source>What else was found</source>
        <translation>そのほかの検出</translation>
    </message>
    <message>
        <source>Scanner version</source>
        <translation>スキャナーのバージョン</translation>
    </message>
    <message>
        <source>Ask again with: amado-cli scan msert %1 --status</source>
        <translation>状況の確認: amado-cli scan msert %1 --status</translation>
    </message>
</context>
<context>
    <name>amado::cli::ScannerCommand</name>
    <message numerus="yes">
        <source>%1: the scanner has been at work for %n minute(s).</source>
        <translation>
            <numerusform>%1: スキャナーは %n 分間動作しています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::ServerRequest</name>
    <message>
        <source>--port takes a number from 1 to 65535.</source>
        <translation>--port には 1 から 65535 までの数を指定してください。</translation>
    </message>
    <message>
        <source>--sign-on takes kerberos, ntlm, basic, certificate, password, sshKey or sshAgent.</source>
        <translation>--sign-on には kerberos、ntlm、basic、certificate、password、sshKey、sshAgent のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>The name of a server is missing.</source>
        <translation>サーバーの名前がありません。</translation>
    </message>
    <message>
        <source>discover takes the name of one domain controller.</source>
        <translation>discover にはドメイン コントローラーの名前を 1 つ指定してください。</translation>
    </message>
    <message>
        <source>--user goes with --tls: a password is never sent without it.</source>
        <translation>--user は --tls と一緒に指定してください。パスワードを TLS なしで送ることはありません。</translation>
    </message>
    <message>
        <source>server takes add, test, list, remove, import or discover.</source>
        <translation>server の後には add、test、list、remove、import、discover のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>An argument is empty.</source>
        <translation>空の引数があります。</translation>
    </message>
    <message>
        <source>--%1 does not go with “server %2”.</source>
        <translation>--%1 は「server %2」では使えません。</translation>
    </message>
    <message>
        <source>There is an argument too many: “%1”.</source>
        <translation>余分な引数があります: 「%1」</translation>
    </message>
    <message>
        <source>import takes one file.</source>
        <translation>import にはファイルを 1 つ指定してください。</translation>
    </message>
    <message>
        <source>--pin takes a SHA-256 fingerprint: SHA256:… as ssh-keygen prints it, or 64 hexadecimal digits.</source>
        <translation>--pin には SHA-256 フィンガープリントを指定してください。ssh-keygen が表示する SHA256:… の形、または 16 進数 64 桁です。</translation>
    </message>
    <message>
        <source>--transport takes %1 or %2.</source>
        <comment>names of transports</comment>
        <translation>--transport には %1、%2 のいずれかを指定してください。</translation>
    </message>
</context>
<context>
    <name>amado::cli::ServersText</name>
    <message>
        <source>%1, line %2: not added</source>
        <comment>server, line of a file</comment>
        <translation>%1 (%2 行目): 追加していません</translation>
    </message>
    <message>
        <source>%1: not done</source>
        <comment>server</comment>
        <translation>%1: 実行していません</translation>
    </message>
    <message>
        <source>%1: removed</source>
        <comment>server</comment>
        <translation>%1: 削除しました</translation>
    </message>
    <message>
        <source>%1: added</source>
        <comment>server</comment>
        <translation>%1: 追加しました</translation>
    </message>
    <message>
        <source>Exchange organization: %1</source>
        <translation>Exchange の組織: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) older than Exchange 2013 left out.</source>
        <translation>
            <numerusform>Exchange 2013 より古い %n 台は除きました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) without a name left out.</source>
        <translation>
            <numerusform>名前のない %n 件は除きました。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more servers than can be listed at once.</source>
        <translation>一度に表示できる台数を超えています。</translation>
    </message>
    <message>
        <source>No server is listed. “amado-cli server add NAME” adds one.</source>
        <translation>登録されたサーバーがありません。「amado-cli server add 名前」で追加できます。</translation>
    </message>
    <message>
        <source>%1: listed already and reached as before</source>
        <comment>server</comment>
        <translation>%1: すでに一覧にあり、接続方法は以前のままです</translation>
    </message>
    <message>
        <source>%1: listed already, now reached differently</source>
        <comment>server</comment>
        <translation>%1: すでに一覧にあり、接続方法が変わりました</translation>
    </message>
    <message>
        <source>To compare, run on the server: %1</source>
        <translation>照合するには、サーバーで実行します: %1</translation>
    </message>
</context>
<context>
    <name>amado::cli::TerminalPrompt</name>
    <message>
        <source>Password of %1 for %2: </source>
        <translation>%2 の %1 のパスワード: </translation>
    </message>
    <message>
        <source>Passphrase of the key file %1: </source>
        <translation>鍵ファイル %1 のパスフレーズ: </translation>
    </message>
</context>
<context>
    <name>amado::cli::WaitNoticeText</name>
    <message>
        <source>%1: %2: %3</source>
        <comment>server: stage of the test: its state</comment>
        <translation>%1: %2: %3</translation>
    </message>
</context>
<context>
    <name>amado::cli::Words</name>
    <message>
        <source>%1 [%2]</source>
        <comment>problem, places in the site that break</comment>
        <translation>%1 [%2]</translation>
    </message>
</context>
</TS>
