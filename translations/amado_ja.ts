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
        <source>Amado doesn&apos;t know about attacks published after %1, because its data is %n day(s) old. Install a newer version of Amado to update the data.</source>
        <translation>
            <numerusform>Amado のデータは %n 日前のものです。%1 より後に公開された攻撃は判定できません。新しいバージョンの Amado をインストールすると、データも新しくなります。</numerusform>
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
        <translation>%1 の緩和策が古いリビジョンです</translation>
    </message>
    <message>
        <source>Protected by update</source>
        <translation>更新プログラムで保護されています</translation>
    </message>
    <message>
        <source>No known mitigation applies to this server</source>
        <translation>このサーバーに該当する緩和策はありません</translation>
    </message>
    <message>
        <source>Amado can&apos;t tell whether this server is protected</source>
        <translation>保護されているかどうかを判定できません</translation>
    </message>
    <message>
        <source>Amado can&apos;t tell whether %1 affects this server</source>
        <translation>%1 の影響を受けるかどうかを判定できません</translation>
    </message>
    <message>
        <source>The rule is disabled.</source>
        <translation>ルールが無効になっています。</translation>
    </message>
    <message>
        <source>A lower level clears all inherited rules.</source>
        <translation>下位の構成が、継承されたルールをすべて消去しています。</translation>
    </message>
    <message>
        <source>A lower level removes this rule.</source>
        <translation>下位の構成が、このルールを削除しています。</translation>
    </message>
    <message>
        <source>Another rule, “%1”, takes precedence.</source>
        <translation>別のルール「%1」が優先されます。</translation>
    </message>
    <message>
        <source>Another rule takes precedence.</source>
        <translation>別のルールが優先されます。</translation>
    </message>
    <message>
        <source>The rule is in a place that attacks don&apos;t pass through.</source>
        <translation>ルールが、攻撃の通らない場所に置かれています。</translation>
    </message>
    <message>
        <source>The rule is in a location element that isn&apos;t inherited.</source>
        <translation>ルールが継承されない location 要素の中に置かれています。</translation>
    </message>
    <message>
        <source>This revision was published by mistake and blocks nothing.</source>
        <translation>誤って公開されたリビジョンで、何もブロックしません。</translation>
    </message>
    <message>
        <source>The URL Rewrite module isn&apos;t loaded here.</source>
        <translation>この場所では URL Rewrite モジュールが読み込まれていません。</translation>
    </message>
    <message>
        <source>The configuration has an error here, so IIS can&apos;t serve any page.</source>
        <translation>この場所の構成に誤りがあるため、IIS はページを表示できません。</translation>
    </message>
    <message>
        <source>Another rule that this one needs is missing.</source>
        <translation>組になる別のルールがありません。</translation>
    </message>
    <message>
        <source>The content doesn&apos;t match any published mitigation.</source>
        <translation>内容が、公開されているどの緩和策とも一致しません。</translation>
    </message>
    <message>
        <source>It doesn&apos;t stop the attack samples.</source>
        <translation>攻撃のサンプルを阻止しません。</translation>
    </message>
    <message>
        <source>Exchange EM service</source>
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
        <source>manually, following Microsoft&apos;s instructions</source>
        <translation>手作業 (Microsoft の手順)</translation>
    </message>
    <message>
        <source>Amado</source>
        <translation>Amado</translation>
    </message>
    <message>
        <source>unknown author</source>
        <translation>作成者不明</translation>
    </message>
    <message>
        <source>final revision</source>
        <translation>最終リビジョン</translation>
    </message>
    <message>
        <source>outdated revision</source>
        <translation>旧リビジョン</translation>
    </message>
    <message>
        <source>revision that never took effect</source>
        <translation>効果のないリビジョン</translation>
    </message>
    <message>
        <source>not a published revision</source>
        <translation>未公開のリビジョン</translation>
    </message>
    <message>
        <source>A mitigation protects against %1, but the update is still missing</source>
        <translation>%1 は緩和策で保護されています (更新プログラムは未適用)</translation>
    </message>
    <message>
        <source>An update fixes %1, and its mitigation is still there</source>
        <translation>%1 は更新プログラムで修正済みです (緩和策は残っています)</translation>
    </message>
</context>
<context>
    <name>BlockWords</name>
    <message>
        <source>The list of blocked IDs wasn&apos;t changed on all servers</source>
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
        <source>No change is possible at the moment</source>
        <translation>現在の状態では変更できません</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>%1 をブロックしますか?</translation>
    </message>
    <message>
        <source>Unblock %1?</source>
        <translation>%1 のブロックを解除しますか?</translation>
    </message>
    <message>
        <source>Changing the list of blocked IDs …</source>
        <translation>ブロックする ID の一覧を変更しています…</translation>
    </message>
    <message>
        <source>The EM service doesn&apos;t apply a blocked mitigation. Nothing has been changed yet.</source>
        <translation>ブロックした緩和策は、EM サービスが適用しません。まだ何も変更していません。</translation>
    </message>
    <message>
        <source>The EM service will be able to apply the mitigation again. Nothing has been changed yet.</source>
        <translation>EM サービスは、この緩和策を再び適用できるようになります。まだ何も変更していません。</translation>
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
        <source>Unknown build</source>
        <translation>ビルド不明</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>最新</translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) behind</source>
        <translation>
            <numerusform>未適用 %n 件</numerusform>
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
        <source>Support unknown</source>
        <translation>サポート状況不明</translation>
    </message>
    <message>
        <source>Microsoft supports this CU until %1.</source>
        <translation>この CU のサポートは %1 までです。</translation>
    </message>
    <message>
        <source>Microsoft supports this CU.</source>
        <translation>この CU はサポートされています。</translation>
    </message>
    <message>
        <source>Only customers with the paid extension get updates.</source>
        <translation>更新プログラムは、有償延長の契約者だけに提供されます。</translation>
    </message>
    <message>
        <source>Support and the paid extension have ended.</source>
        <translation>サポートも有償延長も終了しました。</translation>
    </message>
    <message>
        <source>Support ended on %1. Microsoft no longer publishes updates for this CU.</source>
        <translation>サポートは %1 に終了しました。この CU の更新プログラムは提供されません。</translation>
    </message>
    <message>
        <source>Support has ended. Microsoft no longer publishes updates for this CU.</source>
        <translation>サポートは終了しました。この CU の更新プログラムは提供されません。</translation>
    </message>
    <message>
        <source>Amado can&apos;t tell whether Microsoft supports this build.</source>
        <translation>このビルドがサポートされているかどうかを判定できません。</translation>
    </message>
    <message>
        <source>No update is missing.</source>
        <translation>未適用の更新プログラムはありません。</translation>
    </message>
    <message>
        <source>Amado can&apos;t name the next step without knowing the build.</source>
        <translation>ビルドが不明なため、次の手順を判断できません。</translation>
    </message>
    <message>
        <source>Amado can&apos;t tell which vulnerabilities are open.</source>
        <translation>未修正の脆弱性を判定できません。</translation>
    </message>
    <message>
        <source>This build has no known open vulnerability.</source>
        <translation>このビルドに未修正の既知の脆弱性はありません。</translation>
    </message>
    <message numerus="yes">
        <source>This build has %n known open vulnerability(s).</source>
        <translation>
            <numerusform>このビルドには未修正の既知の脆弱性が %n 件あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is or are known to be exploited.</source>
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
        <source>newer than the data as of %1</source>
        <translation>%1 時点のデータより新しいビルド</translation>
    </message>
    <message>
        <source>older than %1</source>
        <comment>a release</comment>
        <translation>%1 より古いビルド</translation>
    </message>
    <message>
        <source>not in the data as of %1</source>
        <translation>%1 時点のデータにないビルド</translation>
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
        <source>The data as of %1 lists no newer update.</source>
        <translation>%1 時点のデータに、これより新しい更新プログラムはありません。</translation>
    </message>
    <message>
        <source>This update is only for customers with the paid extension.</source>
        <translation>この更新プログラムは有償延長の契約者だけに提供されます。</translation>
    </message>
    <message>
        <source>This update is only for customers with the paid extension; without it, install %1.</source>
        <translation>この更新プログラムは有償延長の契約者だけに提供されます。契約がない場合は %1 をインストールしてください。</translation>
    </message>
    <message>
        <source>Which updates are installed isn&apos;t known: only AdminDisplayVersion was read, and it never names an update. Read the version of ExSetup.exe.</source>
        <translation>どの更新プログラムがインストールされているかは不明です。読み取れたのは AdminDisplayVersion だけで、これに更新プログラムは現れません。ExSetup.exe のバージョンを読み取ってください。</translation>
    </message>
    <message>
        <source>Support ended on %1, and the paid extension ended on %2. Microsoft no longer publishes updates.</source>
        <translation>サポートは %1 に、有償延長は %2 に終了しました。更新プログラムはもう提供されません。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day</comment>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>Support ended on %1. Only customers with the paid extension get updates (%2); there is none after %3.</source>
        <translation>サポートは %1 に終了しました。更新プログラムは有償延長の契約者だけに提供されます (%2)。%3 より後は提供されません。</translation>
    </message>
    <message>
        <source>%1, a build from before the release</source>
        <translation>%1 (製品版より前のビルド)</translation>
    </message>
    <message>
        <source>%1, update not known</source>
        <translation>%1 (更新プログラムは不明)</translation>
    </message>
    <message numerus="yes">
        <source>Then finish %n follow-up(s) of its fixes.</source>
        <translation>
            <numerusform>その後、修正に伴う作業を %n 件行ってください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to %1: support for %2 has ended.</source>
        <translation>%1 に移行してください。%2 のサポートは終了しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n more is or are kept closed by a mitigation alone.</source>
        <translation>
            <numerusform>ほかに %n 件が緩和策だけで防がれています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Protection against %1</source>
        <translation>%1 に対する保護</translation>
    </message>
    <message>
        <source>Removal of the rule “%1”</source>
        <translation>ルール「%1」の削除</translation>
    </message>
    <message>
        <source>Undo of the protection against %1</source>
        <translation>%1 に対する保護を元に戻す</translation>
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
        <source>Starts automatically</source>
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
        <translation>ブロックした ID の変更を元に戻す: %1</translation>
    </message>
    <message>
        <source>Undo the protection against %1</source>
        <translation>%1 に対する保護を元に戻す</translation>
    </message>
    <message>
        <source>Removal of an entry from the IIS configuration: %1</source>
        <translation>IIS の構成からのエントリの削除: %1</translation>
    </message>
    <message>
        <source>Remove an entry from the IIS configuration: %1</source>
        <translation>IIS の構成からエントリを削除: %1</translation>
    </message>
    <message>
        <source>IIS logging turned on again: %1</source>
        <translation>IIS のログの記録を再開: %1</translation>
    </message>
    <message>
        <source>Turn on IIS logging again: %1</source>
        <translation>IIS のログの記録を再開: %1</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>amado: “%1” isn&apos;t a valid value for %2</source>
        <translation>amado: 「%1」は %2 の値として使えません</translation>
    </message>
    <message>
        <source>Shows and improves the protection of Exchange servers.</source>
        <translation>Exchange サーバーの保護の状態を表示し、改善します。</translation>
    </message>
    <message>
        <source>Opens the practice lab in DIR, or creates it if DIR is empty.</source>
        <translation>DIR の練習用ラボを開きます。DIR が空の場合は作成します。</translation>
    </message>
    <message>
        <source>Uses FILE as the store.</source>
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
        <source>Evaluates the servers as of DATE instead of now (2026-11-22, or with a time).</source>
        <translation>現在ではなく DATE の時点で判定します (2026-11-22、または時刻付き)。</translation>
    </message>
    <message>
        <source>Saves a picture of the window to FILE and exits.</source>
        <translation>ウィンドウの画像を FILE に保存して終了します。</translation>
    </message>
    <message>
        <source>Folders of servers, or folders that contain such folders, to open.</source>
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
        <source>Only the copy is changed. The server itself stays as it is.</source>
        <translation>
            <numerusform>変更するのはコピーだけです。サーバー本体は変わりません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the practice lab is changed.</source>
        <translation>変更するのは練習用ラボだけです。</translation>
    </message>
    <message>
        <source>Only copies and the practice lab are changed. Real servers stay as they are.</source>
        <translation>変更するのはコピーと練習用ラボだけです。実サーバーは変わりません。</translation>
    </message>
</context>
<context>
    <name>DocumentText</name>
    <message>
        <source>Missing updates</source>
        <translation>未適用の更新プログラム</translation>
    </message>
    <message>
        <source>%1, build %2</source>
        <translation>%1、ビルド %2</translation>
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
        <source>Installed</source>
        <translation>インストール済み</translation>
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
        <source>Data of Amado</source>
        <translation>Amado のデータ</translation>
    </message>
    <message>
        <source>Builds as of %1, known exploited vulnerabilities as of %2</source>
        <translation>ビルド: %1 時点、悪用が確認された脆弱性: %2 時点</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Path or address</source>
        <translation>パスまたはアドレス</translation>
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
        <translation>原因</translation>
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
        <source>SHA-256 before</source>
        <translation>変更前の SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 after</source>
        <translation>変更後の SHA-256</translation>
    </message>
    <message>
        <source>Amado: changes to Exchange servers</source>
        <translation>Amado: Exchange サーバーの変更</translation>
    </message>
    <message>
        <source>Report created: %1</source>
        <translation>レポート作成日時: %1</translation>
    </message>
    <message>
        <source>Date of the vulnerability and build data: %1</source>
        <translation>脆弱性とビルドのデータの日付: %1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>%1, start: %2</source>
        <comment>state, start type of a service</comment>
        <translation>%1、開始: %2</translation>
    </message>
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
        <source>Server state as of</source>
        <translation>サーバーの状態の時点</translation>
    </message>
    <message>
        <source>Read by Amado</source>
        <translation>Amado による読み取り日時</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
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
        <source>None on record</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>when the service runs, what it will do</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Reasons and what to do</source>
        <translation>原因と対処</translation>
    </message>
    <message>
        <source>Applied by the EM service</source>
        <translation>EM サービスが適用した緩和策</translation>
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
        <source>Next run of the EM service</source>
        <translation>EM サービスの次回の実行</translation>
    </message>
    <message>
        <source>Microsoft&apos;s endpoint as this server sees it</source>
        <translation>このサーバーから見た接続先</translation>
    </message>
    <message>
        <source>The connection was refused there: %1</source>
        <translation>サーバーで接続が拒否されました: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>certificate, validity</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 (%2):</source>
        <comment>what the evidence is for (where it was read)</comment>
        <translation>%1 (%2):</translation>
    </message>
    <message>
        <source>What these verdicts are based on</source>
        <translation>これらの判定の根拠</translation>
    </message>
    <message>
        <source>Block and unblock</source>
        <translation>ブロックとブロック解除</translation>
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
        <source>Undo the change of %1…</source>
        <translation>%1 の変更を元に戻す…</translation>
    </message>
    <message>
        <source>Amado hasn&apos;t changed anything on this server.</source>
        <translation>Amado はこのサーバーを変更していません。</translation>
    </message>
    <message>
        <source>A removed rule is back</source>
        <translation>取り除いたルールが戻っています</translation>
    </message>
    <message>
        <source>Amado removed “%1” at %2, but it&apos;s on this server again.</source>
        <translation>「%1」は %2 に Amado が取り除きましたが、このサーバーに再び存在します。</translation>
    </message>
    <message>
        <source>The EM service writes the rule again as long as its ID isn&apos;t blocked. Remove the rule again: Amado blocks the ID first.</source>
        <translation>ID をブロックしない限り、EM サービスがこのルールを書き戻します。もう一度削除してください。先に ID をブロックします。</translation>
    </message>
    <message>
        <source>Undo Amado&apos;s rule…</source>
        <translation>Amado のルールを元に戻す…</translation>
    </message>
    <message>
        <source>Undo Amado&apos;s protection against %1…</source>
        <translation>Amado による %1 に対する保護を元に戻す…</translation>
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
        <source>Public sources disagree about the first fixed build. Amado uses the later one.</source>
        <translation>最初の修正ビルドについて公開情報が食い違っています。新しい方を採用しています。</translation>
    </message>
    <message>
        <source>Amado hasn&apos;t read this server yet. Refresh it to see its state.</source>
        <translation>このサーバーはまだ読み取られていません。再読み込みすると状態が表示されます。</translation>
    </message>
    <message>
        <source>Problems in the configuration</source>
        <translation>構成の問題</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time (age)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Scan %1…</source>
        <translation>%1 をスキャン…</translation>
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
        <source>%n more finding(s) on the Scans page.</source>
        <translation>
            <numerusform>ほかに %n 件あります。［スキャン］ページに表示されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared with the search on %1</source>
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
        <source>A finding disappears when its log or file is deleted or is outside the requested time range.</source>
        <translation>ログやファイルが削除されたか、指定した期間の外にある場合、検出項目は表示されなくなります。</translation>
    </message>
    <message>
        <source>Type of scan</source>
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
        <source>The log doesn&apos;t contain an exit code.</source>
        <translation>ログに終了コードがありません。</translation>
    </message>
    <message>
        <source>The scanner sent a report about this run to Microsoft.</source>
        <translation>Safety Scanner はこの実行について Microsoft に報告を送信しました。</translation>
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
        <source>What was searched</source>
        <translation>検索した範囲</translation>
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
    <message>
        <source>The server is being scanned. The Scans page shows the progress.</source>
        <translation>このサーバーをスキャンしています。進行状況は［スキャン］ページに表示されます。</translation>
    </message>
    <message>
        <source>Build number</source>
        <translation>ビルド番号</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>ビルド</translation>
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
        <source>It has not been read yet.</source>
        <translation>まだ読み取られていません。</translation>
    </message>
    <message>
        <source>Last attempt to read it</source>
        <translation>最後の読み取り</translation>
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
        <source>Scans</source>
        <translation>スキャン</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Collected information</source>
        <translation>収集した情報</translation>
    </message>
    <message>
        <source>Data and limits</source>
        <translation>データと限界</translation>
    </message>
    <message>
        <source>Evaluated as of</source>
        <translation>判定の基準日時</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>作成したプログラム</translation>
    </message>
    <message>
        <source>Builds and vulnerabilities as of</source>
        <translation>ビルドと脆弱性のデータの日付</translation>
    </message>
    <message>
        <source>Known exploited vulnerabilities as of</source>
        <translation>悪用が確認された脆弱性のデータの日付</translation>
    </message>
    <message>
        <source>Each verdict is about the server at the time named with it. What was changed there since isn&apos;t in this report.</source>
        <translation>判定は、各サーバーに記した時点の状態に対するものです。それ以降の変更はこのレポートに含まれません。</translation>
    </message>
    <message>
        <source>Whatever couldn&apos;t be read is reported as not known, never as in order. That a scan found nothing doesn&apos;t mean that nothing happened: logs may be deleted or incomplete.</source>
        <translation>読み取れなかったものは「不明」と報告し、正常とはみなしません。スキャンで何も見つからなくても、攻撃がなかったとは限りません。ログが削除されたか、不完全なことがあります。</translation>
    </message>
    <message>
        <source>Amado: state of the Exchange servers</source>
        <translation>Amado: Exchange サーバーの状態</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>servers</comment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>まとめ</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n 台のサーバー</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected by an update or a mitigation</source>
        <translation>更新プログラムまたは緩和策で保護</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未対策</translation>
    </message>
    <message>
        <source>Updates missing</source>
        <translation>更新プログラムが不足</translation>
    </message>
    <message>
        <source>Of these, with vulnerabilities used by attackers</source>
        <translation>そのうち攻撃に使われている脆弱性あり</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what a state means, servers in it</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Find out why these servers can&apos;t be evaluated, and read them again.</source>
        <translation>これらのサーバーを判定できない原因を調べ、もう一度読み取ってください。</translation>
    </message>
    <message>
        <source>Apply the mitigation for %1.</source>
        <translation>%1 の緩和策を適用してください。</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>次にすること</translation>
    </message>
    <message>
        <source>Nothing has to be done now.</source>
        <translation>いま必要な作業はありません。</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>手順 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more step(s) follow from the servers below.</source>
        <translation>
            <numerusform>ほかに %n 件の作業があります。下の各サーバーの項目をご覧ください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers at a glance</source>
        <translation>サーバーの一覧</translation>
    </message>
    <message>
        <source>scans: %1</source>
        <comment>result of scans</comment>
        <translation>スキャン: %1</translation>
    </message>
    <message>
        <source>Report created</source>
        <translation>レポートの作成日時</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>次の手順</translation>
    </message>
    <message>
        <source>%1: fixes %2</source>
        <comment>update: vulnerabilities</comment>
        <translation>%1: %2 を修正</translation>
    </message>
    <message>
        <source>Make sure that this was done</source>
        <translation>実施済みか確認が必要な作業</translation>
    </message>
    <message>
        <source>Where sources disagree</source>
        <translation>情報源の間の相違</translation>
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
        <source>This server has no EM service to apply %1. Amado can apply the equivalent protection instead.</source>
        <translation>このサーバーには %1 を適用する EM サービスがありません。代わりに Amado が同等の保護を適用できます。</translation>
    </message>
    <message>
        <source>The EM service on this server can no longer receive %1. Amado can apply the equivalent protection instead.</source>
        <translation>このサーバーの EM サービスは %1 を受信できなくなっています。代わりに Amado が同等の保護を適用できます。</translation>
    </message>
    <message>
        <source>The EM service isn&apos;t running on this server, so it can&apos;t apply %1. Amado can apply the equivalent protection instead.</source>
        <translation>このサーバーでは EM サービスが実行されていないため、%1 は適用されません。代わりに Amado が同等の保護を適用できます。</translation>
    </message>
    <message>
        <source>Automatic mitigation is turned off, so the EM service doesn&apos;t apply %1. Amado can apply the equivalent protection instead.</source>
        <translation>自動緩和がオフのため、EM サービスは %1 を適用しません。代わりに Amado が同等の保護を適用できます。</translation>
    </message>
    <message>
        <source>%1 is blocked on this server, so the EM service doesn&apos;t apply it. Amado can apply the equivalent protection instead.</source>
        <translation>このサーバーでは %1 がブロックされているため、EM サービスは適用しません。代わりに Amado が同等の保護を適用できます。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s feed doesn&apos;t list %1, so the EM service doesn&apos;t apply it. Amado can apply the equivalent protection instead.</source>
        <translation>Microsoft のフィードに %1 がないため、EM サービスは適用しません。代わりに Amado が同等の保護を適用できます。</translation>
    </message>
    <message>
        <source>The EM service protects this server with its own rule as well. Amado&apos;s rule “%1” is no longer needed and can be undone.</source>
        <translation>EM サービスも自身のルールでこのサーバーを保護しています。Amado のルール「%1」はもう必要なく、元に戻せます。</translation>
    </message>
    <message>
        <source>Blocking doesn&apos;t remove anything. What the EM service has applied stays until you remove its rule.</source>
        <translation>ブロックしても何も取り除かれません。EM サービスが適用したものは、そのルールを削除するまで残ります。</translation>
    </message>
    <message>
        <source>Blocking doesn&apos;t remove anything. %1 is applied and stays until you remove its rule.</source>
        <translation>ブロックしても何も取り除かれません。%1 は適用されており、そのルールを削除するまで残ります。</translation>
    </message>
    <message>
        <source>The EM service applies %1 at its next run if Microsoft lists it for this build.</source>
        <translation>Microsoft がこのビルド向けに公開していれば、EM サービスは次回の実行時に %1 を適用します。</translation>
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
        <source>The EM service isn&apos;t running on this server.</source>
        <translation>このサーバーでは EM サービスが実行されていません。</translation>
    </message>
    <message>
        <source>Amado can&apos;t tell when the EM service runs next.</source>
        <translation>EM サービスの次回の実行時刻は不明です。</translation>
    </message>
    <message>
        <source>The EM service runs %1, ten minutes after it started.</source>
        <comment>%1: in about 5 min</comment>
        <translation>EM サービスは開始の 10 分後に実行されます。次回: %1。</translation>
    </message>
    <message>
        <source>The EM service runs every hour, next %1. The last run on record is from %2.</source>
        <comment>%1: in about 5 min, %2: time</comment>
        <translation>EM サービスは 1 時間ごとに実行されます。次回: %1。最後の記録: %2。</translation>
    </message>
    <message>
        <source>The EM service runs again %1, an hour after its last run.</source>
        <comment>%1: in about 5 min</comment>
        <translation>EM サービスは前回の 1 時間後に再び実行されます。次回: %1。</translation>
    </message>
    <message>
        <source>It will probably apply %1 then.</source>
        <translation>その際に %1 を適用する見込みです。</translation>
    </message>
    <message>
        <source>It might apply %1 then, although this build has the fix.</source>
        <translation>このビルドは修正済みですが、その際に %1 を適用する可能性があります。</translation>
    </message>
    <message>
        <source>It will probably not change anything then.</source>
        <translation>その際に何かを変更する見込みはありません。</translation>
    </message>
    <message>
        <source>The rule “%1” is back. The EM service wrote it again because its ID isn&apos;t blocked.</source>
        <translation>ルール「%1」が戻っています。ID がブロックされていないため、EM サービスが再び書き込みました。</translation>
    </message>
    <message>
        <source>The rule “%1” is back.</source>
        <translation>ルール「%1」が戻っています。</translation>
    </message>
    <message>
        <source>The feed doesn&apos;t reach this server at the moment, so the EM service can&apos;t apply %1. Amado can apply the equivalent protection instead.</source>
        <translation>現在、フィードがこのサーバーに届かないため、EM サービスは %1 を適用できません。代わりに Amado が同等の保護を適用できます。</translation>
    </message>
    <message>
        <source>Amado can&apos;t tell what it will change then.</source>
        <translation>そのときに何を変更するかは不明です。</translation>
    </message>
</context>
<context>
    <name>ErrorDetail</name>
    <message>
        <source>&apos;--&apos; inside a comment</source>
        <translation>コメントの中に &apos;--&apos; があります</translation>
    </message>
    <message>
        <source>&apos;&lt;&apos; in an attribute value</source>
        <translation>属性値の中に &apos;&lt;&apos; があります</translation>
    </message>
    <message>
        <source>&apos;&lt;&apos; is not followed by a name</source>
        <translation>&apos;&lt;&apos; の後に名前がありません</translation>
    </message>
    <message>
        <source>&apos;]]&gt;&apos; in text</source>
        <translation>テキストの中に &apos;]]&gt;&apos; があります</translation>
    </message>
    <message>
        <source>CDATA outside the root element</source>
        <translation>ルート要素の外に CDATA があります</translation>
    </message>
    <message>
        <source>a CDATA section is not closed</source>
        <translation>CDATA セクションが閉じていません</translation>
    </message>
    <message>
        <source>a comment is not closed</source>
        <translation>コメントが閉じていません</translation>
    </message>
    <message>
        <source>a markup declaration</source>
        <translation>マークアップ宣言があります</translation>
    </message>
    <message>
        <source>a processing instruction has no target</source>
        <translation>処理命令にターゲットがありません</translation>
    </message>
    <message>
        <source>a processing instruction is malformed</source>
        <translation>処理命令の形式が正しくありません</translation>
    </message>
    <message>
        <source>a processing instruction is not closed</source>
        <translation>処理命令が閉じていません</translation>
    </message>
    <message>
        <source>a second root element</source>
        <translation>ルート要素が 2 つあります</translation>
    </message>
    <message>
        <source>a start tag is not closed</source>
        <translation>開始タグが閉じていません</translation>
    </message>
    <message>
        <source>an XML declaration stands elsewhere than at the start</source>
        <translation>XML 宣言が先頭以外にあります</translation>
    </message>
    <message>
        <source>an attribute has no name</source>
        <translation>属性に名前がありません</translation>
    </message>
    <message>
        <source>an attribute has no value</source>
        <translation>属性に値がありません</translation>
    </message>
    <message>
        <source>an attribute is given twice</source>
        <translation>属性が重複しています</translation>
    </message>
    <message>
        <source>an attribute value is longer than 1 MiB</source>
        <translation>属性値が 1 MiB を超えています</translation>
    </message>
    <message>
        <source>an attribute value is not closed</source>
        <translation>属性値が閉じていません</translation>
    </message>
    <message>
        <source>an attribute value is not quoted</source>
        <translation>属性値が引用符で囲まれていません</translation>
    </message>
    <message>
        <source>an element is not closed</source>
        <translation>要素が閉じていません</translation>
    </message>
    <message>
        <source>an end tag does not match its start tag</source>
        <translation>終了タグが開始タグと一致しません</translation>
    </message>
    <message>
        <source>an end tag is malformed</source>
        <translation>終了タグの形式が正しくありません</translation>
    </message>
    <message>
        <source>an end tag without a start tag</source>
        <translation>開始タグのない終了タグがあります</translation>
    </message>
    <message>
        <source>document type declaration</source>
        <translation>文書型宣言があります</translation>
    </message>
    <message>
        <source>elements are nested too deep</source>
        <translation>要素の入れ子が深すぎます</translation>
    </message>
    <message>
        <source>no white space before an attribute</source>
        <translation>属性の前に空白がありません</translation>
    </message>
    <message>
        <source>standalone is neither yes nor no</source>
        <translation>standalone が yes でも no でもありません</translation>
    </message>
    <message>
        <source>text outside the root element</source>
        <translation>ルート要素の外にテキストがあります</translation>
    </message>
    <message>
        <source>the XML declaration is malformed</source>
        <translation>XML 宣言の形式が正しくありません</translation>
    </message>
    <message>
        <source>the XML declaration names no version or another than 1.0</source>
        <translation>XML 宣言のバージョンがないか、1.0 ではありません</translation>
    </message>
    <message>
        <source>the encoding in the XML declaration is not a name</source>
        <translation>XML 宣言の文字コードの名前が正しくありません</translation>
    </message>
    <message>
        <source>there is no element</source>
        <translation>要素がありません</translation>
    </message>
    <message>
        <source>unknown or malformed reference</source>
        <translation>参照が不明か、形式が正しくありません</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The operation was stopped</source>
        <translation>処理を停止しました</translation>
    </message>
    <message>
        <source>It ended at your request. Finished steps stay in effect.</source>
        <translation>ご指示により停止しました。完了した手順はそのまま有効です。</translation>
    </message>
    <message>
        <source>Start it again to continue.</source>
        <translation>続けるには、もう一度開始してください。</translation>
    </message>
    <message>
        <source>The server didn&apos;t answer in time</source>
        <translation>時間内に応答がありませんでした</translation>
    </message>
    <message>
        <source>Amado can&apos;t tell whether the request took effect.</source>
        <translation>要求が反映されたかどうかは不明です。</translation>
    </message>
    <message>
        <source>Refresh the server to see its state.</source>
        <translation>サーバーを読み直して状態を確認してください。</translation>
    </message>
    <message>
        <source>The server didn&apos;t answer</source>
        <translation>サーバーが応答しませんでした</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
    <message>
        <source>Check that the server is on and its folder can be reached, then refresh.</source>
        <translation>サーバーが稼働し、フォルダーに到達できることを確認して、読み直してください。</translation>
    </message>
    <message>
        <source>Access was denied</source>
        <translation>アクセスが拒否されました</translation>
    </message>
    <message>
        <source>Your account isn&apos;t allowed to do this.</source>
        <translation>このアカウントには権限がありません。</translation>
    </message>
    <message>
        <source>Use an account that can read and write the folder.</source>
        <translation>フォルダーを読み書きできるアカウントを使用してください。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>There is nothing with this name.</source>
        <translation>指定された名前のものは存在しません。</translation>
    </message>
    <message>
        <source>Check the name and the path.</source>
        <translation>名前とパスを確認してください。</translation>
    </message>
    <message>
        <source>The target has changed</source>
        <translation>対象が変更されています</translation>
    </message>
    <message>
        <source>It&apos;s no longer as it was when the plan was made. Nothing was written.</source>
        <translation>計画を作成したときと状態が異なります。何も書き込んでいません。</translation>
    </message>
    <message>
        <source>Make a new plan and review it.</source>
        <translation>計画し直し、新しい計画を確認してください。</translation>
    </message>
    <message>
        <source>The server&apos;s state doesn&apos;t allow this</source>
        <translation>サーバーの状態により実行できません</translation>
    </message>
    <message>
        <source>A problem has to be fixed first. Nothing was written.</source>
        <translation>先に解決する必要のある問題があります。何も書き込んでいません。</translation>
    </message>
    <message>
        <source>Fix the problem shown here, then try again.</source>
        <translation>示された問題を解決して、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Amado can&apos;t process the input</source>
        <translation>この入力は処理できません</translation>
    </message>
    <message>
        <source>Amado doesn&apos;t know this format, or it is too new.</source>
        <translation>Amado が対応していない形式か、新しい形式です。</translation>
    </message>
    <message>
        <source>Look for a newer version of Amado.</source>
        <translation>新しいバージョンの Amado を確認してください。</translation>
    </message>
    <message>
        <source>The data is damaged</source>
        <translation>データが壊れています</translation>
    </message>
    <message>
        <source>It doesn&apos;t follow its own format.</source>
        <translation>形式が正しくありません。</translation>
    </message>
    <message>
        <source>Fix the data at the place shown, then try again.</source>
        <translation>示された箇所を修正して、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The store of Amado reported an error</source>
        <translation>Amado の保存先でエラーが発生しました</translation>
    </message>
    <message>
        <source>It couldn&apos;t be read or written.</source>
        <translation>読み取りまたは書き込みができませんでした。</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the store file.</source>
        <translation>ディスクと、保存先ファイルのアクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>Internal error in Amado</source>
        <translation>Amado の内部エラー</translation>
    </message>
    <message>
        <source>Something happened that should be impossible. The servers weren&apos;t changed.</source>
        <translation>起こるはずのない問題が発生しました。サーバーは変更していません。</translation>
    </message>
    <message>
        <source>Report it together with the technical details.</source>
        <translation>技術的な詳細を添えて報告してください。</translation>
    </message>
    <message>
        <source>This folder isn&apos;t an Exchange server</source>
        <translation>Exchange サーバーのフォルダーではありません</translation>
    </message>
    <message>
        <source>It contains neither server.json nor a drive folder such as C.</source>
        <translation>server.json も C などのドライブのフォルダーもありません。</translation>
    </message>
    <message>
        <source>Choose the folder of a server, or a folder that contains such folders.</source>
        <translation>サーバーのフォルダー、またはそれらをまとめたフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>A configuration file isn&apos;t well-formed</source>
        <translation>構成ファイルの形式が正しくありません</translation>
    </message>
    <message>
        <source>Neither IIS nor Amado can read it. Nothing is written to it.</source>
        <translation>IIS も Amado も読み取れません。このファイルには何も書き込みません。</translation>
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
        <source>Amado refuses such files because they can load content from elsewhere.</source>
        <translation>外部の内容を読み込むおそれがあるため、Amado は拒否します。</translation>
    </message>
    <message>
        <source>Remove the declaration from the file, then refresh.</source>
        <translation>ファイルから宣言を削除して、読み直してください。</translation>
    </message>
    <message>
        <source>The text encoding of a file is invalid</source>
        <translation>ファイルの文字コードが正しくありません</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 or UTF-16, then refresh.</source>
        <translation>ファイルを UTF-8 または UTF-16 で保存して、読み直してください。</translation>
    </message>
    <message>
        <source>A file is too large</source>
        <translation>ファイルが大きすぎます</translation>
    </message>
    <message>
        <source>It&apos;s larger than Amado can read.</source>
        <translation>Amado が読み取れる上限を超えています。</translation>
    </message>
    <message>
        <source>Check why the file is so large.</source>
        <translation>ファイルが大きくなった原因を確認してください。</translation>
    </message>
    <message>
        <source>A file is nested too deeply</source>
        <translation>ファイルの入れ子が深すぎます</translation>
    </message>
    <message>
        <source>Its elements are nested more deeply than Amado can read.</source>
        <translation>要素の入れ子が、Amado が読み取れる上限を超えています。</translation>
    </message>
    <message>
        <source>Check the file manually.</source>
        <translation>ファイルを手作業で確認してください。</translation>
    </message>
    <message>
        <source>A link points outside the server&apos;s folder</source>
        <translation>リンクがサーバーのフォルダーの外を指しています</translation>
    </message>
    <message>
        <source>Amado doesn&apos;t follow links that point outside the folder.</source>
        <translation>フォルダーの外を指すリンクはたどりません。</translation>
    </message>
    <message>
        <source>Copy the actual file to this place.</source>
        <translation>実際のファイルをこの場所にコピーしてください。</translation>
    </message>
    <message>
        <source>A JSON file can&apos;t be read</source>
        <translation>JSON ファイルを読み取れません</translation>
    </message>
    <message>
        <source>Its content isn&apos;t JSON.</source>
        <translation>内容が JSON ではありません。</translation>
    </message>
    <message>
        <source>Fix the file at the place shown.</source>
        <translation>示された箇所を修正してください。</translation>
    </message>
    <message>
        <source>A value in a JSON file has the wrong type</source>
        <translation>JSON ファイルの値の型が違います</translation>
    </message>
    <message>
        <source>Only this value stays unknown. Everything else is used.</source>
        <translation>この値だけが不明になります。ほかの値は使用します。</translation>
    </message>
    <message>
        <source>Correct the key that the details name.</source>
        <translation>詳細に示されたキーを修正してください。</translation>
    </message>
    <message>
        <source>A file can&apos;t be read</source>
        <translation>ファイルを読み取れません</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクに空きがありません</translation>
    </message>
    <message>
        <source>There was no space left. The original file is unchanged.</source>
        <translation>空き容量がありませんでした。元のファイルは変わっていません。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>空き容量を増やして、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The IIS configuration is elsewhere</source>
        <translation>IIS の構成は別の場所にあります</translation>
    </message>
    <message>
        <source>redirection.config moves applicationHost.config to another place.</source>
        <translation>redirection.config が applicationHost.config を別の場所に移しています。</translation>
    </message>
    <message>
        <source>Copy the configuration from that place to the folder.</source>
        <translation>その場所の構成をフォルダーにコピーしてください。</translation>
    </message>
    <message>
        <source>The configuration section is locked</source>
        <translation>構成セクションがロックされています</translation>
    </message>
    <message>
        <source>A parent level doesn&apos;t allow changes to this section here. Nothing was written.</source>
        <translation>上位の構成により、この場所では変更できません。何も書き込んでいません。</translation>
    </message>
    <message>
        <source>Unlock the section in IIS, or ask its administrator to apply the mitigation.</source>
        <translation>IIS でセクションのロックを解除するか、管理者に緩和策の適用を依頼してください。</translation>
    </message>
    <message>
        <source>The section isn&apos;t allowed here</source>
        <translation>セクションをこの場所に置くことはできません</translation>
    </message>
    <message>
        <source>IIS allows it only at another level.</source>
        <translation>IIS は別の階層でのみ許可しています。</translation>
    </message>
    <message>
        <source>Change the configuration at the level that IIS allows.</source>
        <translation>IIS が許可する階層で構成を変更してください。</translation>
    </message>
    <message>
        <source>A name is used twice</source>
        <translation>名前が重複しています</translation>
    </message>
    <message>
        <source>IIS answers with error 500.19 if the same key occurs twice.</source>
        <translation>同じキーが 2 つあると、IIS はエラー 500.19 を返します。</translation>
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
        <source>A level above or below already defines it. Writing it again would break the site.</source>
        <translation>上位または下位で定義されているため、書き込むとサイトが動作しなくなります。</translation>
    </message>
    <message>
        <source>Rename or remove the other rule first.</source>
        <translation>先に他方のルールの名前を変更するか、削除してください。</translation>
    </message>
    <message>
        <source>A rule isn&apos;t valid</source>
        <translation>ルールが正しくありません</translation>
    </message>
    <message>
        <source>IIS doesn&apos;t accept the rule as it is written.</source>
        <translation>IIS はこの書き方のルールを拒否します。</translation>
    </message>
    <message>
        <source>Correct the rule at the line shown.</source>
        <translation>示された行のルールを修正してください。</translation>
    </message>
    <message>
        <source>A rule sets a server variable that isn&apos;t allowed</source>
        <translation>許可されていないサーバー変数を設定するルールがあります</translation>
    </message>
    <message>
        <source>IIS allows rules to set only the server variables on its list.</source>
        <translation>ルールで設定できるのは、IIS の一覧にあるサーバー変数だけです。</translation>
    </message>
    <message>
        <source>Add it to the allowed server variables in IIS.</source>
        <translation>IIS の許可されたサーバー変数に追加してください。</translation>
    </message>
    <message>
        <source>A configuration file is missing</source>
        <translation>構成ファイルがありません</translation>
    </message>
    <message>
        <source>configSource names a file that doesn&apos;t exist.</source>
        <translation>configSource が存在しないファイルを指しています。</translation>
    </message>
    <message>
        <source>Restore the file, or remove the reference.</source>
        <translation>ファイルを元の場所に戻すか、参照を削除してください。</translation>
    </message>
    <message>
        <source>The URL Rewrite module is missing</source>
        <translation>URL Rewrite モジュールがありません</translation>
    </message>
    <message>
        <source>Without it, rewrite rules have no effect.</source>
        <translation>このモジュールがないと、書き換えルールは効きません。</translation>
    </message>
    <message>
        <source>Install IIS URL Rewrite Module 2.1, then try again.</source>
        <translation>IIS URL Rewrite Module 2.1 をインストールして、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The rewrite section isn&apos;t declared</source>
        <translation>rewrite セクションが宣言されていません</translation>
    </message>
    <message>
        <source>applicationHost.config doesn&apos;t declare the section, usually because the module isn&apos;t installed.</source>
        <translation>applicationHost.config でセクションが宣言されていません。通常は、モジュールがインストールされていないことが原因です。</translation>
    </message>
    <message>
        <source>No Exchange site was found</source>
        <translation>Exchange のサイトが見つかりません</translation>
    </message>
    <message>
        <source>No site in the configuration contains the Exchange front end.</source>
        <translation>構成に Exchange のフロント エンドを持つサイトがありません。</translation>
    </message>
    <message>
        <source>Check that applicationHost.config belongs to an Exchange mailbox server.</source>
        <translation>applicationHost.config が Exchange メールボックス サーバーのものか確認してください。</translation>
    </message>
    <message>
        <source>A pattern takes too long to match</source>
        <translation>パターンの照合に時間がかかりすぎます</translation>
    </message>
    <message>
        <source>Matching it reached the processing limit, so the result is unknown.</source>
        <translation>照合が処理量の上限に達したため、結果は不明です。</translation>
    </message>
    <message>
        <source>Simplify the pattern of the rule.</source>
        <translation>ルールのパターンを簡単にしてください。</translation>
    </message>
    <message>
        <source>The mitigation doesn&apos;t apply</source>
        <translation>この緩和策は対象外です</translation>
    </message>
    <message>
        <source>It isn&apos;t meant for this product, role or build.</source>
        <translation>この製品、役割、ビルドのための緩和策ではありません。</translation>
    </message>
    <message>
        <source>No action is needed.</source>
        <translation>対処の必要はありません。</translation>
    </message>
    <message>
        <source>No action is needed</source>
        <translation>対処の必要はありません</translation>
    </message>
    <message>
        <source>The server is already in the desired state.</source>
        <translation>サーバーはすでに目的の状態です。</translation>
    </message>
    <message>
        <source>No steps are needed.</source>
        <translation>手順は必要ありません。</translation>
    </message>
    <message>
        <source>Unknown build</source>
        <translation>ビルドが不明です</translation>
    </message>
    <message>
        <source>The data of Amado doesn&apos;t contain this build.</source>
        <translation>Amado のデータにこのビルドはありません。</translation>
    </message>
    <message>
        <source>Install a newer version of Amado, or check the Exchange version manually.</source>
        <translation>新しいバージョンの Amado をインストールするか、Exchange のバージョンを手作業で確認してください。</translation>
    </message>
    <message>
        <source>Information is missing</source>
        <translation>必要な情報が不足しています</translation>
    </message>
    <message>
        <source>The plan needs information that couldn&apos;t be read.</source>
        <translation>計画に必要な情報を読み取れませんでした。</translation>
    </message>
    <message>
        <source>Provide the information that the details name, then refresh.</source>
        <translation>詳細に示された情報を読み取れるようにして、読み直してください。</translation>
    </message>
    <message>
        <source>The change wouldn&apos;t take effect</source>
        <translation>変更しても効果がありません</translation>
    </message>
    <message>
        <source>Another rule or setting takes precedence. Nothing was written.</source>
        <translation>別のルールまたは設定が優先されます。何も書き込んでいません。</translation>
    </message>
    <message>
        <source>Check the rule that the details name.</source>
        <translation>詳細に示されたルールを確認してください。</translation>
    </message>
    <message>
        <source>The file has changed</source>
        <translation>ファイルが変更されています</translation>
    </message>
    <message>
        <source>Its content differs from what the plan is based on. Nothing was written.</source>
        <translation>計画を作成したときと内容が異なります。何も書き込んでいません。</translation>
    </message>
    <message>
        <source>An earlier change isn&apos;t settled</source>
        <translation>以前の変更が確定していません</translation>
    </message>
    <message>
        <source>Amado can&apos;t tell yet whether it took effect on the same target.</source>
        <translation>同じ対象への変更が反映されたかどうか、まだ分かっていません。</translation>
    </message>
    <message>
        <source>Settle the open change in the history first.</source>
        <translation>先に、履歴で未確定の変更を確定してください。</translation>
    </message>
    <message>
        <source>The rule wasn&apos;t found</source>
        <translation>ルールが見つかりません</translation>
    </message>
    <message>
        <source>No rule with this name is defined on this server.</source>
        <translation>その名前のルールはこのサーバーにありません。</translation>
    </message>
    <message>
        <source>Refresh the server and check the name.</source>
        <translation>サーバーを読み直して、名前を確認してください。</translation>
    </message>
    <message>
        <source>The rule was changed</source>
        <translation>ルールが変更されています</translation>
    </message>
    <message>
        <source>It&apos;s no longer what Amado wrote, so Amado doesn&apos;t touch it.</source>
        <translation>Amado が書き込んだ内容と異なるため、Amado は手を加えません。</translation>
    </message>
    <message>
        <source>Compare the contents and edit the rule manually.</source>
        <translation>内容を比較し、手作業でルールを編集してください。</translation>
    </message>
    <message>
        <source>Another server answered</source>
        <translation>別のサーバーが応答しました</translation>
    </message>
    <message>
        <source>The folder contains a different server than the one on record.</source>
        <translation>フォルダーの内容が、登録されているサーバーと異なります。</translation>
    </message>
    <message>
        <source>Check the folder, then refresh.</source>
        <translation>フォルダーを確認して、読み直してください。</translation>
    </message>
    <message>
        <source>The history entry wasn&apos;t found</source>
        <translation>履歴の項目が見つかりません</translation>
    </message>
    <message>
        <source>There is no entry with this ID.</source>
        <translation>その ID の項目はありません。</translation>
    </message>
    <message>
        <source>Refresh the history.</source>
        <translation>履歴を読み直してください。</translation>
    </message>
    <message>
        <source>The entry can&apos;t be undone</source>
        <translation>この項目は元に戻せません</translation>
    </message>
    <message>
        <source>It didn&apos;t change anything that could be undone.</source>
        <translation>元に戻せる変更を行っていません。</translation>
    </message>
    <message>
        <source>Already undone</source>
        <translation>すでに元に戻されています</translation>
    </message>
    <message>
        <source>A later entry has already undone this one.</source>
        <translation>後の項目が、この項目をすでに元に戻しています。</translation>
    </message>
    <message>
        <source>The store was created by a newer version</source>
        <translation>新しいバージョンの Amado の保存先です</translation>
    </message>
    <message>
        <source>A newer version of Amado wrote it. It wasn&apos;t changed.</source>
        <translation>新しいバージョンの Amado が書き込んだものです。変更していません。</translation>
    </message>
    <message>
        <source>Use the newer version, or choose another store.</source>
        <translation>新しいバージョンを使用するか、別の保存先を選択してください。</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>保存先が壊れています</translation>
    </message>
    <message>
        <source>The integrity check failed. It wasn&apos;t changed.</source>
        <translation>整合性の検査に失敗しました。変更していません。</translation>
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
        <source>Another program is using it.</source>
        <translation>別のプログラムが使用しています。</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>そのプログラムを閉じて、もう一度実行してください。</translation>
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
        <source>This isn&apos;t a mitigation feed</source>
        <translation>緩和策フィードではありません</translation>
    </message>
    <message>
        <source>The document doesn&apos;t begin like Microsoft&apos;s feed.</source>
        <translation>文書の先頭が Microsoft のフィードと異なります。</translation>
    </message>
    <message>
        <source>Check whether a proxy answered instead, or whether it&apos;s the wrong file.</source>
        <translation>プロキシが代わりに応答していないか、別のファイルではないかを確認してください。</translation>
    </message>
    <message>
        <source>This isn&apos;t a mitigation ID</source>
        <translation>緩和策の ID ではありません</translation>
    </message>
    <message>
        <source>A mitigation ID looks like M2 or M2.1.0.</source>
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
        <source>The list blocks the family that this ID belongs to, so unblocking the single ID wouldn&apos;t have any effect.</source>
        <translation>この ID が属する系統が一覧でブロックされているため、ID 単独では解除できません。</translation>
    </message>
    <message>
        <source>Unblock the family, which is the ID up to its first dot.</source>
        <translation>系統 (ID の最初のドットより前) のブロックを解除してください。</translation>
    </message>
    <message>
        <source>This address isn&apos;t allowed</source>
        <translation>このアドレスは使用できません</translation>
    </message>
    <message>
        <source>Amado fetches only from https addresses and through http proxies, both without credentials.</source>
        <translation>取得できるのは資格情報を含まない https アドレスだけです。プロキシも、資格情報を含まない http のものだけを使用します。</translation>
    </message>
    <message>
        <source>Correct the address or the proxy.</source>
        <translation>アドレスまたはプロキシを修正してください。</translation>
    </message>
    <message>
        <source>Amado couldn&apos;t connect to the endpoint</source>
        <translation>接続先に接続できませんでした</translation>
    </message>
    <message>
        <source>There is no answer from its address, or no route to it.</source>
        <translation>そのアドレスから応答がないか、到達する経路がありません。</translation>
    </message>
    <message>
        <source>Check the network and the firewall, and whether a proxy is needed.</source>
        <translation>ネットワーク、ファイアウォール、プロキシが必要かどうかを確認してください。</translation>
    </message>
    <message>
        <source>The endpoint&apos;s certificate isn&apos;t trusted</source>
        <translation>接続先の証明書を信頼できません</translation>
    </message>
    <message>
        <source>Its chain doesn&apos;t lead to a trusted root certificate, it has expired, or it was issued for another name. A proxy that inspects TLS has the same effect.</source>
        <translation>証明書チェーンが信頼できるルート証明書に達していないか、期限が切れているか、別の名前に対して発行されたものです。TLS を検査するプロキシでも同じ結果になります。</translation>
    </message>
    <message>
        <source>Check the certificate chain that was presented, and exclude the endpoint from TLS inspection.</source>
        <translation>提示された証明書チェーンを確認し、接続先を TLS 検査の対象から除外してください。</translation>
    </message>
    <message>
        <source>The proxy didn&apos;t answer</source>
        <translation>プロキシが応答しません</translation>
    </message>
    <message>
        <source>Its name can&apos;t be resolved, or it didn&apos;t answer.</source>
        <translation>名前を解決できないか、応答がありませんでした。</translation>
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
        <source>It requires a sign-in, blocks the endpoint, or couldn&apos;t reach it itself.</source>
        <translation>サインインを求めているか、接続先を禁止しているか、プロキシ自身が到達できませんでした。</translation>
    </message>
    <message>
        <source>Ask for the endpoint to be excluded from sign-in at the proxy. Amado doesn&apos;t sign in to proxies.</source>
        <translation>接続先をプロキシの例外にするよう依頼してください。Amado はプロキシにサインインしません。</translation>
    </message>
    <message>
        <source>The endpoint redirects elsewhere</source>
        <translation>接続先が別の場所へリダイレクトしました</translation>
    </message>
    <message>
        <source>It redirects to another host, to an address without TLS, or in a loop. Amado doesn&apos;t follow such redirects.</source>
        <translation>別のホスト、TLS を使わないアドレス、または同じ場所へのリダイレクトの繰り返しです。Amado はこれらに従いません。</translation>
    </message>
    <message>
        <source>Check the address. The sign-in page of a network often redirects like this.</source>
        <translation>アドレスを確認してください。ネットワークのサインイン ページでよく起こります。</translation>
    </message>
    <message>
        <source>The endpoint didn&apos;t return a document</source>
        <translation>接続先から文書が得られません</translation>
    </message>
    <message>
        <source>It answered with a status code other than success.</source>
        <translation>成功以外の状態コードが返されました。</translation>
    </message>
    <message>
        <source>Check the status code in the details, and try again later.</source>
        <translation>詳細の状態コードを確認し、後でもう一度試してください。</translation>
    </message>
    <message>
        <source>The answer isn&apos;t XML</source>
        <translation>応答が XML ではありません</translation>
    </message>
    <message>
        <source>The endpoint declares another content type, so Amado didn&apos;t read it as a feed.</source>
        <translation>接続先が別の種類のコンテンツとして返したため、フィードとして読み取りませんでした。</translation>
    </message>
    <message>
        <source>Check the address. A sign-in page or a proxy might have answered instead.</source>
        <translation>アドレスを確認してください。サインイン ページやプロキシが代わりに応答した可能性があります。</translation>
    </message>
    <message>
        <source>PowerShell didn&apos;t start on the server</source>
        <translation>サーバーで PowerShell が起動しませんでした</translation>
    </message>
    <message>
        <source>Amado connected to the server, but its script didn&apos;t run there. Nothing was changed.</source>
        <translation>サーバーには接続できましたが、Amado のスクリプトは実行されませんでした。何も変更していません。</translation>
    </message>
    <message>
        <source>Check that Windows PowerShell 5.1 or PowerShell 7 is allowed to run there in full language mode.</source>
        <translation>サーバーで Windows PowerShell 5.1 または PowerShell 7 を完全言語モードで実行できることを確認してください。</translation>
    </message>
    <message>
        <source>The server&apos;s answer can&apos;t be used</source>
        <translation>サーバーの応答を利用できません</translation>
    </message>
    <message>
        <source>It was incomplete or couldn&apos;t be interpreted, so Amado can&apos;t tell how far the operation got.</source>
        <translation>応答が途中で切れたか、解釈できなかったため、処理がどこまで進んだか分かりません。</translation>
    </message>
    <message>
        <source>The Exchange commands aren&apos;t available</source>
        <translation>Exchange のコマンドを利用できません</translation>
    </message>
    <message>
        <source>The server couldn&apos;t open its own Exchange management session, so its Exchange settings are unknown.</source>
        <translation>サーバー自身の Exchange 管理セッションを開けなかったため、Exchange の設定が分かりません。</translation>
    </message>
    <message>
        <source>Check that the account has permission to manage Exchange, and that the PowerShell virtual directory answers on the server.</source>
        <translation>アカウントに Exchange の管理権限があること、サーバーの PowerShell 仮想ディレクトリが応答することを確認してください。</translation>
    </message>
    <message>
        <source>Other services depend on this one</source>
        <translation>ほかのサービスがこのサービスに依存しています</translation>
    </message>
    <message>
        <source>Running services need it, so Amado didn&apos;t stop it.</source>
        <translation>実行中のサービスが必要としているため、停止しませんでした。</translation>
    </message>
    <message>
        <source>First stop the services shown, then make a new plan.</source>
        <translation>表示されたサービスを先に停止してから、計画をやり直してください。</translation>
    </message>
    <message>
        <source>The tool isn&apos;t signed by Microsoft</source>
        <translation>ツールに Microsoft の署名がありません</translation>
    </message>
    <message>
        <source>The file on the server has no valid signature from Microsoft, so Amado didn&apos;t start it.</source>
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
        <source>It&apos;s running on the server at the moment, so Amado didn&apos;t start it again.</source>
        <translation>現在サーバーで実行されているため、もう一度は起動しませんでした。</translation>
    </message>
    <message>
        <source>Wait until it has finished.</source>
        <translation>終了するまで待ってください。</translation>
    </message>
    <message>
        <source>The server&apos;s key hasn&apos;t been accepted yet</source>
        <translation>サーバーの鍵がまだ承認されていません</translation>
    </message>
    <message>
        <source>No one has confirmed yet that the key belongs to this server. Nothing was sent.</source>
        <translation>提示された鍵がこのサーバーのものかどうか、まだ確認されていません。何も送信していません。</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the server itself shows, then accept it.</source>
        <translation>フィンガープリントを、サーバー自身に表示されるものと照合してから承認してください。</translation>
    </message>
    <message>
        <source>The server&apos;s key has changed</source>
        <translation>サーバーの鍵が以前と異なります</translation>
    </message>
    <message>
        <source>The server might have been reinstalled, or someone might be intercepting the connection. Nothing was sent.</source>
        <translation>サーバーが再構築されたか、第三者が通信を中継している可能性があります。何も送信していません。</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator before you accept the new key.</source>
        <translation>新しい鍵を承認する前に、サーバーの管理者に確認してください。</translation>
    </message>
    <message>
        <source>The server refused the sign-in</source>
        <translation>サーバーがサインインを拒否しました</translation>
    </message>
    <message>
        <source>It doesn&apos;t accept this account with these credentials.</source>
        <translation>このアカウントと資格情報の組み合わせは受け入れられません。</translation>
    </message>
    <message>
        <source>The server doesn&apos;t offer this sign-in method</source>
        <translation>この方法ではサインインできません</translation>
    </message>
    <message>
        <source>The method is turned off on the server, or this computer has no key or ticket for it.</source>
        <translation>選択した方法がサーバーで無効になっているか、このコンピューターに必要な鍵やチケットがありません。</translation>
    </message>
    <message>
        <source>Choose another sign-in method, or turn this one on at the server.</source>
        <translation>別のサインイン方法を選ぶか、サーバーで有効にしてください。</translation>
    </message>
    <message>
        <source>The private key can&apos;t be used</source>
        <translation>秘密鍵を使用できません</translation>
    </message>
    <message>
        <source>The file is missing, it has another format, or the passphrase is wrong.</source>
        <translation>ファイルがないか、形式が異なるか、パスフレーズが違います。</translation>
    </message>
    <message>
        <source>Check the path of the key file and its passphrase.</source>
        <translation>鍵ファイルのパスとパスフレーズを確認してください。</translation>
    </message>
    <message>
        <source>The transcript doesn&apos;t contain an answer to this request</source>
        <translation>記録にこの問い合わせへの応答がありません</translation>
    </message>
    <message>
        <source>Amado asks something that it didn&apos;t ask when the answers were recorded.</source>
        <translation>応答を記録したときにはなかった問い合わせが必要です。</translation>
    </message>
    <message>
        <source>Record the server again with this version of Amado.</source>
        <translation>このバージョンの Amado でサーバーをもう一度記録してください。</translation>
    </message>
    <message>
        <source>A file with this name already exists</source>
        <translation>同じ名前のファイルがすでにあります</translation>
    </message>
    <message>
        <source>Choose another name, or remove the file first.</source>
        <translation>別の名前を指定するか、先にそのファイルを削除してください。</translation>
    </message>
    <message>
        <source>This step wasn&apos;t started</source>
        <translation>この手順は開始していません</translation>
    </message>
    <message>
        <source>An earlier step failed, or the time ran out. Nothing was written.</source>
        <translation>前の手順が失敗したか、時間切れになりました。何も書き込んでいません。</translation>
    </message>
    <message>
        <source>Check why the earlier step failed, then try again.</source>
        <translation>前の手順が失敗した理由を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The change might still be in progress</source>
        <translation>変更がまだ実行中の可能性があります</translation>
    </message>
    <message>
        <source>Another program is making it, or the server is still working on it after the connection was lost.</source>
        <translation>別のプログラムが実行中であるか、接続が切れた後もサーバーで処理が続いている可能性があります。</translation>
    </message>
    <message>
        <source>Another server in the availability group is being changed</source>
        <translation>同じ可用性グループの別のサーバーを変更しています</translation>
    </message>
    <message>
        <source>Servers in a group are changed one at a time. A change on another one is in progress or not settled.</source>
        <translation>同じグループのサーバーは 1 台ずつ変更します。別のサーバーの変更が実行中か、まだ確定していません。</translation>
    </message>
    <message>
        <source>Wait until it has finished, or settle it, then try again.</source>
        <translation>終了を待つか、その変更を確定してから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Not started because of another server in the availability group</source>
        <translation>同じ可用性グループの別のサーバーのため、開始していません</translation>
    </message>
    <message>
        <source>The change on an earlier server in the same group didn&apos;t succeed, so the remaining servers weren&apos;t changed.</source>
        <translation>同じグループの前のサーバーの変更が正常に完了しなかったため、残りのサーバーは変更していません。</translation>
    </message>
    <message>
        <source>Check that server first, then try again.</source>
        <translation>先にそのサーバーを確認してから、もう一度実行してください。</translation>
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
        <source>An expression can&apos;t be expanded</source>
        <translation>式を展開できません</translation>
    </message>
    <message>
        <source>IIS answers every request that reaches the rule with error 500.52.</source>
        <translation>このルールに達するすべての要求に対して、IIS はエラー 500.52 を返します。</translation>
    </message>
    <message>
        <source>Correct the braces, the reference or the name of the rewrite map in the expression shown.</source>
        <translation>示された式の波かっこ、参照、または書き換えマップの名前を修正してください。</translation>
    </message>
    <message>
        <source>There are too many or too complex rules</source>
        <translation>ルールが多すぎるか、複雑すぎます</translation>
    </message>
    <message>
        <source>Evaluating them exceeds the limit that Amado sets for one server, so the verdict is unknown.</source>
        <translation>評価に必要な処理が、Amado が 1 台のサーバーに対して設けている上限を超えています。そのため、判定は不明です。</translation>
    </message>
    <message>
        <source>Remove or simplify rewrite rules that you don&apos;t need, then refresh.</source>
        <translation>不要な書き換えルールを削除するか簡単にしてから、読み直してください。</translation>
    </message>
    <message>
        <source>IIS reads one file twice</source>
        <translation>IIS が同じファイルを 2 回読み取ります</translation>
    </message>
    <message>
        <source>A virtual directory or application uses the folder of its parent, so IIS reads the same web.config twice, finds every name a second time and answers with error 500.19. The entry itself is correct and occurs in the file only once.</source>
        <translation>仮想ディレクトリまたはアプリケーションが上位のものと同じフォルダーを使っているため、IIS は同じ web.config を 2 回読み取り、すべての名前が重複してエラー 500.19 を返します。エントリ自体は正しく、ファイルには 1 つしかありません。</translation>
    </message>
    <message>
        <source>Don&apos;t delete the entry. Add a remove element with the same name directly before it, or give the virtual directory its own folder in IIS Manager.</source>
        <translation>エントリは削除しないでください。エントリの直前に同じ名前の remove 要素を追加するか、IIS マネージャーで仮想ディレクトリに専用のフォルダーを割り当ててください。</translation>
    </message>
    <message>
        <source>The configuration file is too large for IIS</source>
        <translation>構成ファイルが IIS の上限サイズを超えています</translation>
    </message>
    <message>
        <source>If a web.config exceeds the size limit, IIS answers everything below it with error 500.19.</source>
        <translation>上限を超えた web.config があると、IIS はその配下のすべてにエラー 500.19 を返します。</translation>
    </message>
    <message>
        <source>Make the file smaller, for example by moving rewrite maps to a separate file with configSource. Or increase MaxWebConfigFileSizeInKB in the registry under HKLM\SOFTWARE\Microsoft\InetStp\Configuration and restart IIS.</source>
        <translation>書き換えマップを configSource で別のファイルに移すなどしてファイルを小さくするか、レジストリの HKLM\SOFTWARE\Microsoft\InetStp\Configuration にある MaxWebConfigFileSizeInKB を大きくして IIS を再起動してください。</translation>
    </message>
    <message>
        <source>IIS doesn&apos;t know an attribute</source>
        <translation>IIS が認識できない属性があります</translation>
    </message>
    <message>
        <source>IIS answers with error 500.19 if an attribute isn&apos;t in its schema. Names are case-sensitive.</source>
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
        <source>IIS answers with error 500.19 if an element isn&apos;t in its schema. Names are case-sensitive.</source>
        <translation>スキーマにない要素があると、IIS はエラー 500.19 を返します。大文字と小文字は区別されます。</translation>
    </message>
    <message>
        <source>Correct or remove the element at this line.</source>
        <translation>この行の要素を修正するか削除してください。</translation>
    </message>
    <message>
        <source>No site answers at this address</source>
        <translation>このアドレスで応答するサイトがありません</translation>
    </message>
    <message>
        <source>No IIS site is bound to this protocol, address, port and host name.</source>
        <translation>このプロトコル、アドレス、ポート、ホスト名にバインドされた IIS サイトはありません。</translation>
    </message>
    <message>
        <source>Check the address, or name the site with --site.</source>
        <translation>アドレスを確認するか、--site でサイトを指定してください。</translation>
    </message>
    <message>
        <source>Its content doesn&apos;t match the encoding that it declares, or Amado doesn&apos;t support that encoding.</source>
        <translation>ファイルの内容が宣言された文字コードと合わないか、Amado が対応していない文字コードです。</translation>
    </message>
    <message>
        <source>The operating system reported an error, or this isn&apos;t a regular file.</source>
        <translation>オペレーティング システムがエラーを報告したか、通常のファイルではありません。</translation>
    </message>
    <message>
        <source>Check the file and the disk or network share that it is on, then refresh.</source>
        <translation>ファイルと、そのファイルがあるディスクまたはネットワーク共有を確認してから、読み直してください。</translation>
    </message>
    <message>
        <source>This isn&apos;t an Amado store</source>
        <translation>Amado の保存先ではありません</translation>
    </message>
    <message>
        <source>The file contains something else. It wasn&apos;t changed.</source>
        <translation>ほかの内容のファイルです。変更していません。</translation>
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
        <source>The file also has another name (a hard link or a mounted file). Opening it under both names at once would damage it, so it wasn&apos;t changed.</source>
        <translation>このファイルは別の名前 (ハード リンク、またはマウントしたファイル) でも開けます。両方の名前で同時に開くと壊れるため、変更していません。</translation>
    </message>
    <message>
        <source>Use its own name, or remove the other one.</source>
        <translation>本来の名前を使うか、もう一方の名前を削除してください。</translation>
    </message>
    <message>
        <source>Wait until that program has ended or the time shown here has passed, then settle the change again.</source>
        <translation>そのプログラムが終わるか、ここに示す時刻が過ぎるまで待ってから、もう一度確定してください。</translation>
    </message>
    <message>
        <source>The file can&apos;t be written</source>
        <translation>ファイルに書き込めません</translation>
    </message>
    <message>
        <source>It&apos;s read-only, or in a place where you can&apos;t write.</source>
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
        <source>Another program on this computer is listening on it.</source>
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
        <source>It contains other files, so nothing was created in it.</source>
        <translation>ほかのファイルがあるため、何も作成していません。</translation>
    </message>
    <message>
        <source>Choose an empty folder, or one that doesn&apos;t exist yet.</source>
        <translation>空のフォルダー、またはまだ存在しないフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The change was interrupted and left nothing behind</source>
        <translation>変更は途中で中断され、何も残っていません</translation>
    </message>
    <message>
        <source>Amado exited before it was complete. Amado has read the server again, and it&apos;s as it was before.</source>
        <translation>変更の途中で Amado が終了しました。サーバーを読み直したところ、変更前の状態のままでした。</translation>
    </message>
    <message>
        <source>Make the change again.</source>
        <translation>もう一度変更してください。</translation>
    </message>
    <message>
        <source>The feed didn&apos;t arrive in time</source>
        <translation>時間内にフィードを受信できませんでした</translation>
    </message>
    <message>
        <source>The time ran out before the whole document had arrived. Nothing was changed.</source>
        <translation>文書の全体が時間内に届きませんでした。何も変更していません。</translation>
    </message>
    <message>
        <source>Check the connection, the firewall and the proxy, then try again.</source>
        <translation>接続、ファイアウォール、プロキシを確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>Check the account and its password or key, and that it&apos;s allowed to sign in to this server remotely.</source>
        <translation>アカウントと、パスワードまたは鍵を確認してください。このサーバーへのリモートでのサインインが許可されていることも確認してください。</translation>
    </message>
    <message>
        <source>It wasn&apos;t changed, and nothing was written.</source>
        <translation>既存のファイルは変更していません。何も書き込んでいません。</translation>
    </message>
    <message>
        <source>A file isn&apos;t a text file</source>
        <translation>テキストではないファイルがあります</translation>
    </message>
    <message>
        <source>It has the name of a log but is binary, so its lines can&apos;t be searched.</source>
        <translation>ログの名前が付いていますが、バイナリのため、行を検索できません。</translation>
    </message>
    <message>
        <source>Check which program wrote the file.</source>
        <translation>このファイルを書いたプログラムを確認してください。</translation>
    </message>
    <message>
        <source>A file is in use</source>
        <translation>使用中のファイルがあります</translation>
    </message>
    <message>
        <source>Another program has opened it exclusively.</source>
        <translation>別のプログラムが排他的に開いています。</translation>
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
        <source>The log was replaced or emptied while Amado was reading it. The results include what was read before.</source>
        <translation>読み取り中にログが入れ替わったか、空になりました。それまでに読んだ内容は結果に含まれます。</translation>
    </message>
    <message>
        <source>Search again to see what it contains now.</source>
        <translation>現在の内容を調べるには、もう一度検索してください。</translation>
    </message>
    <message>
        <source>A compressed file is damaged</source>
        <translation>壊れた圧縮ファイルがあります</translation>
    </message>
    <message>
        <source>Amado searched what it could unpack. The rest is unknown.</source>
        <translation>展開できた部分は検索しました。残りの内容は不明です。</translation>
    </message>
    <message>
        <source>Get an intact copy of the file, then search again.</source>
        <translation>壊れていないコピーを用意してから、もう一度検索してください。</translation>
    </message>
    <message>
        <source>A line is unusually long</source>
        <translation>異常に長い行があります</translation>
    </message>
    <message>
        <source>Amado searched it in parts, so it might miss a trace that spans two parts.</source>
        <translation>分割して検索したため、境目にまたがる痕跡は見つからないことがあります。</translation>
    </message>
    <message>
        <source>Check the line manually.</source>
        <translation>その行を手作業で確認してください。</translation>
    </message>
    <message>
        <source>The last line is incomplete</source>
        <translation>最後の行が途中で終わっています</translation>
    </message>
    <message>
        <source>The file ends in the middle of a line, like a log that is still being written. Amado searched the incomplete line as it is.</source>
        <translation>書き込み中のログのように、ファイルが行の途中で終わっています。途中までの行も、そのまま検索しました。</translation>
    </message>
    <message>
        <source>Search again later if that line matters.</source>
        <translation>その行が重要な場合は、後でもう一度検索してください。</translation>
    </message>
    <message>
        <source>There is more than Amado can search</source>
        <translation>Amado が検索できる上限を超えています</translation>
    </message>
    <message>
        <source>Amado skipped what exceeds the limit, so the result is incomplete.</source>
        <translation>上限を超えた分は検索していないため、結果は完全ではありません。</translation>
    </message>
    <message>
        <source>Scan again with a shorter range.</source>
        <translation>期間を短くして、もう一度スキャンしてください。</translation>
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
        <source>Exchange mitigation settings</source>
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
        <source>events of the EM service</source>
        <translation>EM サービスのイベント</translation>
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
        <source>not available in this old version</source>
        <translation>古い製品のため機能なし</translation>
    </message>
    <message>
        <source>present but unreadable</source>
        <translation>存在するが読み取り不可</translation>
    </message>
    <message>
        <source>availability group</source>
        <translation>可用性グループ</translation>
    </message>
    <message>
        <source>too complex to evaluate</source>
        <translation>複雑すぎて評価できない</translation>
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
    <message>
        <source>Application event log</source>
        <translation>アプリケーション イベント ログ</translation>
    </message>
    <message>
        <source>logs of the EM service</source>
        <translation>EM サービスのログ</translation>
    </message>
    <message>
        <source>TLS connection to the endpoint</source>
        <translation>接続先への TLS 接続</translation>
    </message>
    <message>
        <source>proxy of Windows</source>
        <translation>Windows のプロキシ</translation>
    </message>
    <message>
        <source>installed root certificates</source>
        <translation>インストール済みのルート証明書</translation>
    </message>
    <message>
        <source>modules of IIS</source>
        <translation>IIS のモジュール</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>サービス %1</translation>
    </message>
    <message>
        <source>application pool %1</source>
        <translation>アプリケーション プール %1</translation>
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
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
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
        <source>on demand</source>
        <translation>要求時</translation>
    </message>
    <message>
        <source>always running</source>
        <translation>常時実行</translation>
    </message>
</context>
<context>
    <name>FeedText</name>
    <message>
        <source>Can receive</source>
        <translation>受信可能</translation>
    </message>
    <message>
        <source>No EM service</source>
        <translation>EM サービスなし</translation>
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
        <source>This build is too old to have the EM service.</source>
        <translation>このビルドは EM サービスの導入より前のものです。</translation>
    </message>
    <message>
        <source>This server role or product doesn&apos;t have the EM service.</source>
        <translation>このサーバーの役割または製品に EM サービスはありません。</translation>
    </message>
    <message>
        <source>Amado can&apos;t tell whether this build can receive mitigations.</source>
        <translation>このビルドが緩和策を受信できるかどうかを判定できません。</translation>
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
        <source>Automatic mitigation is off for the whole organization, which overrides the server&apos;s setting.</source>
        <translation>自動緩和は組織全体でオフです。サーバーの設定より優先されます。</translation>
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
        <source>The settings for automatic mitigation couldn&apos;t be read.</source>
        <translation>自動緩和の設定を読み取れませんでした。</translation>
    </message>
    <message>
        <source>The state of the EM service is unknown: %1.</source>
        <translation>EM サービスの状態が不明です: %1。</translation>
    </message>
    <message>
        <source>The EM service is disabled.</source>
        <translation>EM サービスは無効です。</translation>
    </message>
    <message>
        <source>The EM service is running (start type: %1).</source>
        <translation>EM サービスは実行中です (スタートアップの種類: %1)。</translation>
    </message>
    <message>
        <source>The EM service isn&apos;t running (%1, start type: %2).</source>
        <translation>EM サービスは実行されていません (%1、スタートアップの種類: %2)。</translation>
    </message>
    <message>
        <source>This build is too old to trust Microsoft&apos;s mitigation endpoint.</source>
        <translation>ビルドが古く、Microsoft の接続先を信頼できません。</translation>
    </message>
    <message>
        <source>This build doesn&apos;t have the EM service.</source>
        <translation>このビルドに EM サービスはありません。</translation>
    </message>
    <message>
        <source>The EM service isn&apos;t running.</source>
        <translation>EM サービスが実行されていません。</translation>
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
        <source>The last attempt to fetch the feed failed.</source>
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
        <source>Check whether the mitigations should still be blocked.</source>
        <translation>ブロックした緩和策を今もブロックしておくべきか確認してください。</translation>
    </message>
    <message>
        <source>Check the connection to Microsoft&apos;s mitigation endpoint: proxy, firewall, certificates.</source>
        <translation>Microsoft の接続先までの経路 (プロキシ、ファイアウォール、証明書) を確認してください。</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>EM サービス停止</translation>
    </message>
    <message>
        <source>none</source>
        <comment>proxy</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>This build is too old to trust the signature of the current feed. Mitigations that are already applied stay in effect.</source>
        <translation>ビルドが古く、現在のフィードの署名を信頼できません。適用済みの緩和策は引き続き有効です。</translation>
    </message>
    <message>
        <source>The server&apos;s clock is off by %1 seconds, so it checks certificates for the wrong time.</source>
        <translation>サーバーの時計が %1 秒ずれているため、証明書が誤った時刻で検証されます。</translation>
    </message>
    <message>
        <source>The server can&apos;t resolve the name of Microsoft&apos;s mitigation endpoint.</source>
        <translation>サーバーが Microsoft の接続先の名前を解決できません。</translation>
    </message>
    <message>
        <source>The proxy blocks the connection: %1.</source>
        <translation>プロキシが接続をブロックしています: %1。</translation>
    </message>
    <message>
        <source>Exchange uses the proxy %1, but Windows uses %2. The EM service needs both.</source>
        <translation>Exchange のプロキシ (%1) と Windows のプロキシ (%2) が異なります。EM サービスは両方を使います。</translation>
    </message>
    <message>
        <source>This server can&apos;t connect to Microsoft&apos;s mitigation endpoint.</source>
        <translation>このサーバーは Microsoft の緩和策フィードの接続先に接続できません。</translation>
    </message>
    <message>
        <source>TLS 1.2 is turned off for outgoing connections.</source>
        <translation>送信接続の TLS 1.2 が無効になっています。</translation>
    </message>
    <message>
        <source>A setting keeps .NET Framework programs from using TLS 1.2.</source>
        <translation>.NET Framework のプログラムが TLS 1.2 を使えない設定になっています。</translation>
    </message>
    <message>
        <source>Something other than Microsoft&apos;s endpoint answers. A proxy or firewall inspects the connection.</source>
        <translation>Microsoft 以外が接続先として応答しています。プロキシまたはファイアウォールが通信を検査しています。</translation>
    </message>
    <message>
        <source>The certificate of Microsoft&apos;s endpoint is issued by “%1”. A proxy or firewall probably inspects the connection.</source>
        <translation>Microsoft の接続先の証明書が「%1」から発行されています。プロキシまたはファイアウォールが通信を検査していると考えられます。</translation>
    </message>
    <message>
        <source>Root certificates that Microsoft&apos;s certificates lead to are missing: %1.</source>
        <translation>Microsoft の証明書がたどり着くルート証明書がありません: %1。</translation>
    </message>
    <message>
        <source>Windows isn&apos;t allowed to fetch new root certificates automatically.</source>
        <translation>Windows による新しいルート証明書の自動取得が許可されていません。</translation>
    </message>
    <message>
        <source>The server can&apos;t check whether certificates are revoked.</source>
        <translation>証明書が失効しているかどうかを、サーバーが確認できません。</translation>
    </message>
    <message>
        <source>The server doesn&apos;t trust the certificate of Microsoft&apos;s mitigation endpoint.</source>
        <translation>サーバーが Microsoft の接続先の証明書を拒否しています。</translation>
    </message>
    <message>
        <source>The server doesn&apos;t trust the signature of the feed.</source>
        <translation>サーバーがフィードの署名を拒否しています。</translation>
    </message>
    <message>
        <source>There is no record of a fetch within the last day, neither successful nor failed.</source>
        <translation>直近 1 日の取得について、成功の記録も失敗の記録もありません。</translation>
    </message>
    <message>
        <source>The EM service has just started and hasn&apos;t fetched the feed yet.</source>
        <translation>EM サービスは開始した直後で、まだフィードを取得していません。</translation>
    </message>
    <message>
        <source>The EM service lists %1 as applied, but its rule is missing from IIS.</source>
        <translation>EM サービスは %1 を適用済みとしていますが、そのルールが IIS にありません。</translation>
    </message>
    <message>
        <source>An administrator has blocked these mitigations on this server: %1.</source>
        <translation>このサーバーでは管理者が次の緩和策をブロックしています: %1。</translation>
    </message>
    <message>
        <source>A rule equivalent to %1 exists, but the EM service didn&apos;t write it.</source>
        <translation>%1 と同等のルールがありますが、EM サービスが書き込んだものではありません。</translation>
    </message>
    <message>
        <source>Amado can&apos;t tell for certain because information is missing: %1.</source>
        <translation>次の情報を読み取れないため、確実な判定ができません: %1。</translation>
    </message>
    <message>
        <source>Correct the clock: check the time source with w32tm /query /status, then run w32tm /resync.</source>
        <translation>時計を合わせてください。w32tm /query /status で時刻の取得元を確認し、w32tm /resync を実行します。</translation>
    </message>
    <message>
        <source>Check this server&apos;s DNS servers with nslookup officeclient.microsoft.com, or let a proxy resolve the name.</source>
        <translation>nslookup officeclient.microsoft.com でこのサーバーの DNS サーバーを確認するか、プロキシに名前解決を任せてください。</translation>
    </message>
    <message>
        <source>Check that the proxy is running, that this server can use it without a password, and that it allows officeclient.microsoft.com.</source>
        <translation>プロキシが動作していること、このサーバーがパスワードなしで使えること、officeclient.microsoft.com が許可されていることを確認してください。</translation>
    </message>
    <message>
        <source>Set the same proxy in both places: Set-ExchangeServer -InternetWebProxy and netsh winhttp set proxy.</source>
        <translation>同じプロキシを両方に設定してください: Set-ExchangeServer -InternetWebProxy と netsh winhttp set proxy。</translation>
    </message>
    <message>
        <source>Allow outgoing connections to officeclient.microsoft.com on port 443, or set a proxy.</source>
        <translation>officeclient.microsoft.com のポート 443 への送信接続を許可するか、プロキシを設定してください。</translation>
    </message>
    <message>
        <source>In the registry under SCHANNEL\Protocols\TLS 1.2\Client, set Enabled to 1 and DisabledByDefault to 0, then restart the server.</source>
        <translation>レジストリの SCHANNEL\Protocols\TLS 1.2\Client で Enabled を 1、DisabledByDefault を 0 に設定し、サーバーを再起動してください。</translation>
    </message>
    <message>
        <source>Set SchUseStrongCrypto and SystemDefaultTlsVersions to 1 in the 64-bit and the 32-bit view of .NETFramework\v4.0.30319, then restart the EM service.</source>
        <translation>.NETFramework\v4.0.30319 の 64 ビットと 32 ビットの両方で SchUseStrongCrypto と SystemDefaultTlsVersions を 1 に設定し、EM サービスを再起動してください。</translation>
    </message>
    <message>
        <source>Exclude officeclient.microsoft.com from TLS inspection on the proxy or firewall.</source>
        <translation>プロキシまたはファイアウォールの TLS 検査から officeclient.microsoft.com を除外してください。</translation>
    </message>
    <message>
        <source>Allow Windows to update its root certificates (ctldl.windowsupdate.com, port 80), or import the certificates shown into the computer&apos;s trusted root certification authorities.</source>
        <translation>Windows によるルート証明書の更新 (ctldl.windowsupdate.com、ポート 80) を許可するか、示されたルート証明書をコンピューターの［信頼されたルート証明機関］にインポートしてください。</translation>
    </message>
    <message>
        <source>Remove the policy value DisableRootAutoUpdate, or distribute new root certificates in another way.</source>
        <translation>ポリシーの値 DisableRootAutoUpdate を削除するか、新しいルート証明書を別の方法で配布してください。</translation>
    </message>
    <message>
        <source>Allow connections on port 80 to the certificates&apos; revocation lists, and set the Windows proxy with netsh winhttp set proxy.</source>
        <translation>証明書の失効リストへのポート 80 の接続を許可し、netsh winhttp set proxy で Windows のプロキシを設定してください。</translation>
    </message>
    <message>
        <source>Compare the certificates that this server receives with Microsoft&apos;s. Look for TLS inspection, missing root certificates and blocked revocation lists.</source>
        <translation>このサーバーに提示される証明書を Microsoft のものと比べてください。TLS 検査、不足しているルート証明書、失効リストへの接続の遮断を確認します。</translation>
    </message>
    <message>
        <source>Check that Microsoft&apos;s root certificates are trusted on this computer and that it can reach the revocation lists.</source>
        <translation>Microsoft のルート証明書がコンピューターの［信頼されたルート証明機関］にあること、失効リストに接続できることを確認してください。</translation>
    </message>
    <message>
        <source>Restart the service MSExchangeMitigation and check again in an hour.</source>
        <translation>サービス MSExchangeMitigation を再起動し、1 時間後にもう一度確認してください。</translation>
    </message>
    <message>
        <source>No action is needed. Check again in 15 minutes.</source>
        <translation>対処の必要はありません。15 分後にもう一度確認してください。</translation>
    </message>
    <message>
        <source>Wait for the next hourly run, or restart the service MSExchangeMitigation; then read the server again.</source>
        <translation>次の 1 時間ごとの実行を待つか、サービス MSExchangeMitigation を再起動してから、サーバーを読み直してください。</translation>
    </message>
    <message>
        <source>No action is needed. Amado counts it as protection because of its content.</source>
        <translation>対処の必要はありません。内容により保護として扱います。</translation>
    </message>
    <message>
        <source>Give the account permission to read the missing information, then read the server again.</source>
        <translation>不足している情報を読み取る権限をアカウントに与えて、サーバーを読み直してください。</translation>
    </message>
    <message>
        <source>Blocks the feed</source>
        <translation>受信不可の原因</translation>
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
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Fetching</source>
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
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>The EM service is running.</source>
        <translation>EM サービスは実行中です。</translation>
    </message>
    <message>
        <source>The feed was fetched within the last day.</source>
        <translation>直近 1 日以内にフィードを取得しています。</translation>
    </message>
    <message>
        <source>The last fetch failed. Consecutive failures: %1.</source>
        <translation>最後の取得は失敗しました。連続した失敗: %1 回。</translation>
    </message>
    <message>
        <source>There is no record of a successful fetch.</source>
        <translation>取得に成功した記録がありません。</translation>
    </message>
    <message>
        <source>The last successful fetch is more than a day old.</source>
        <translation>最後に成功した取得から 1 日以上たっています。</translation>
    </message>
    <message>
        <source>The server receives Microsoft&apos;s own certificate, issued by “%1” under “%2”.</source>
        <translation>サーバーには Microsoft 自身の証明書が提示されています (発行者「%1」、ルート「%2」)。</translation>
    </message>
    <message>
        <source>The server and Amado see the same issuer, “%1”, which isn&apos;t a known issuer of Microsoft.</source>
        <translation>サーバーにも Amado にも同じ発行者「%1」の証明書が提示されていますが、Microsoft の既知の発行者ではありません。</translation>
    </message>
    <message>
        <source>The endpoint&apos;s certificate is issued by “%1” instead of Microsoft&apos;s issuer, and the EM service refuses it.</source>
        <translation>接続先の証明書が Microsoft の発行者ではなく「%1」から発行されており、EM サービスが拒否しています。</translation>
    </message>
    <message>
        <source>On this server, the endpoint&apos;s certificate is issued by “%1”. Amado sees another issuer.</source>
        <translation>このサーバーでは接続先の証明書が「%1」から発行されていますが、Amado には別の発行者の証明書が提示されています。</translation>
    </message>
    <message>
        <source>The server refuses the certificate that it receives.</source>
        <translation>サーバーは提示された証明書を拒否しています。</translation>
    </message>
    <message>
        <source>The connection fails before the server receives a certificate.</source>
        <translation>証明書を受け取る前に接続が失敗しています。</translation>
    </message>
    <message>
        <source>The feed that Amado has stored is signed by Microsoft.</source>
        <translation>Amado に保存済みのフィードは、Microsoft によって署名されています。</translation>
    </message>
    <message>
        <source>The signature of the feed that Amado has stored isn&apos;t trusted.</source>
        <translation>Amado に保存済みのフィードの署名は信頼できません。</translation>
    </message>
    <message>
        <source>The EM service accepted the feed&apos;s signature at its last fetch.</source>
        <translation>EM サービスは最後の取得でフィードの署名を受け入れました。</translation>
    </message>
    <message>
        <source>The EM service refuses the feed&apos;s signature.</source>
        <translation>EM サービスがフィードの署名を拒否しています。</translation>
    </message>
    <message>
        <source>No proxy is set in Exchange or in Windows.</source>
        <translation>Exchange にも Windows にもプロキシは設定されていません。</translation>
    </message>
    <message>
        <source>Exchange and Windows use the same proxy, %1.</source>
        <translation>Exchange と Windows は同じプロキシ %1 を使っています。</translation>
    </message>
    <message>
        <source>Exchange uses the proxy %1, and Windows uses %2.</source>
        <translation>Exchange はプロキシ %1 を、Windows は %2 を使っています。</translation>
    </message>
    <message>
        <source>Only Exchange uses a proxy (%1). Windows has none.</source>
        <translation>プロキシ %1 が Exchange だけに設定されています。Windows には設定されていません。</translation>
    </message>
    <message>
        <source>The proxy blocks the connection.</source>
        <translation>プロキシが接続をブロックしています。</translation>
    </message>
    <message>
        <source>The root certificates that Microsoft&apos;s certificates lead to are installed.</source>
        <translation>Microsoft の証明書がたどり着くルート証明書はそろっています。</translation>
    </message>
    <message>
        <source>Windows fetches the missing root certificates when it needs them: %1.</source>
        <translation>不足しているルート証明書は、必要になったときに Windows が取得します: %1。</translation>
    </message>
    <message>
        <source>TLS 1.2 isn&apos;t blocked by any setting.</source>
        <translation>TLS 1.2 を妨げる設定はありません。</translation>
    </message>
    <message>
        <source>The server&apos;s clock matches the clock of this computer.</source>
        <translation>サーバーの時計は、このコンピューターの時計と合っています。</translation>
    </message>
    <message>
        <source>The server&apos;s clock is off by %1 seconds.</source>
        <translation>サーバーの時計が %1 秒ずれています。</translation>
    </message>
    <message>
        <source>Unknown: %1.</source>
        <translation>不明です (%1)。</translation>
    </message>
    <message>
        <source>the endpoint&apos;s certificate “%1”</source>
        <translation>接続先の証明書「%1」</translation>
    </message>
    <message>
        <source>the feed signer&apos;s certificate “%1”</source>
        <translation>フィードの署名者の証明書「%1」</translation>
    </message>
    <message>
        <source>the timestamp&apos;s certificate “%1”</source>
        <translation>タイムスタンプの証明書「%1」</translation>
    </message>
    <message>
        <source>It only checks that the feed arrives and doesn&apos;t change anything.</source>
        <translation>フィードが届くことを確認するための項目で、何も変更しません。</translation>
    </message>
    <message>
        <source>It&apos;s already applied and stays.</source>
        <translation>適用済みで、そのまま残ります。</translation>
    </message>
    <message>
        <source>It would be applied.</source>
        <translation>適用されます。</translation>
    </message>
    <message>
        <source>Its rule was removed and would be written again.</source>
        <translation>ルールは取り除かれていますが、再び書き込まれます。</translation>
    </message>
    <message>
        <source>An administrator has blocked it, so it isn&apos;t applied.</source>
        <translation>管理者がブロックしているため、適用されません。</translation>
    </message>
    <message>
        <source>Automatic mitigation is off, so it isn&apos;t applied.</source>
        <translation>自動緩和がオフのため、適用されません。</translation>
    </message>
    <message>
        <source>It doesn&apos;t reach this server.</source>
        <translation>このサーバーには届きません。</translation>
    </message>
    <message>
        <source>This build doesn&apos;t need it.</source>
        <translation>このビルドには必要ありません。</translation>
    </message>
    <message>
        <source>Amado can&apos;t tell what would happen.</source>
        <translation>何が起きるかは不明です。</translation>
    </message>
    <message>
        <source>From %1: %2 takes effect.</source>
        <comment>date, subject</comment>
        <translation>%1 から%2が始まります。</translation>
    </message>
    <message>
        <source>On %1: %2 expires.</source>
        <comment>date, subject</comment>
        <translation>%1 に%2の有効期限が切れます。</translation>
    </message>
    <message>
        <source>Since %1: %2 is in effect.</source>
        <comment>date, subject</comment>
        <translation>%1 から%2が始まっています。</translation>
    </message>
    <message>
        <source>Since %1: %2 has expired.</source>
        <comment>date, subject</comment>
        <translation>%1 に%2の有効期限が切れました。</translation>
    </message>
    <message>
        <source>Since %1: %2 has expired, but a timestamp proves that the signature is older.</source>
        <comment>date, subject</comment>
        <translation>%1 に%2の有効期限が切れましたが、署名がそれより前であることをタイムスタンプが証明しています。</translation>
    </message>
    <message>
        <source>Nothing is received</source>
        <translation>受信していません</translation>
    </message>
    <message>
        <source>Writes %1</source>
        <translation>%1 を書き込み</translation>
    </message>
    <message>
        <source>Restores %1</source>
        <translation>%1 を書き戻し</translation>
    </message>
    <message>
        <source>%1 stays blocked</source>
        <translation>%1 はブロックのまま</translation>
    </message>
    <message>
        <source>No change: turned off</source>
        <translation>オフのため変更なし</translation>
    </message>
    <message>
        <source>No change: not received</source>
        <translation>届かないため変更なし</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 はそのまま</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>将来</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>まもなく</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Expired, no effect</source>
        <translation>期限切れ (支障なし)</translation>
    </message>
    <message>
        <source>The EM service reported an error other than a failed fetch.</source>
        <translation>EM サービスが、取得以外のエラーを報告しています。</translation>
    </message>
    <message>
        <source>Read the event&apos;s message. It says what failed, for example a rule that couldn&apos;t be applied or a file that the EM service can&apos;t read.</source>
        <translation>イベントのメッセージを確認してください。適用できなかったルールや、EM サービスが読み取れないファイルなど、失敗した内容が書かれています。</translation>
    </message>
    <message>
        <source>This computer has only the management tools, so it doesn&apos;t have the EM service.</source>
        <translation>このコンピューターには管理ツールだけがインストールされているため、EM サービスはありません。</translation>
    </message>
    <message>
        <source>When Amado read the server at %1, the feed had been fetched within the last day.</source>
        <translation>サーバーを読み取った時点 (%1) から 1 日以内に、フィードの取得に成功しています。</translation>
    </message>
    <message>
        <source>When Amado read the server at %1, the last successful fetch was more than a day old.</source>
        <translation>サーバーを読み取った時点 (%1) で、最後に成功した取得から 1 日以上経過していました。</translation>
    </message>
    <message>
        <source>This build is older than %1 and refuses the certificate of Microsoft&apos;s mitigation endpoint, so it doesn&apos;t receive new mitigations.</source>
        <translation>このビルドは %1より古く、Microsoft の接続先の証明書を拒否するため、新しい緩和策を受信できません。</translation>
    </message>
    <message>
        <source>This build is older than %1 and refuses the signature of the current feed, so it doesn&apos;t receive new mitigations.</source>
        <translation>このビルドは %1より古く、現在のフィードの署名を拒否するため、新しい緩和策を受信できません。</translation>
    </message>
    <message>
        <source>An administrator has blocked this mitigation on this server.</source>
        <translation>管理者がこのサーバーでこの緩和策をブロックしています。</translation>
    </message>
    <message>
        <source>Only Windows uses a proxy (%2). Exchange has none.</source>
        <translation>プロキシ %2 が Windows だけに設定されています。Exchange には設定されていません。</translation>
    </message>
    <message>
        <source>The endpoint&apos;s certificate leads to “%2”, which isn&apos;t a known root certificate of Microsoft.</source>
        <translation>接続先の証明書は「%2」にたどり着きますが、Microsoft の既知のルート証明書ではありません。</translation>
    </message>
    <message>
        <source>Microsoft&apos;s feed doesn&apos;t list this mitigation.</source>
        <translation>Microsoft のフィードにこの緩和策はありません。</translation>
    </message>
    <message>
        <source>the cut-off of builds older than %1</source>
        <comment>month</comment>
        <translation>古いビルド (%1より前) の受信の打ち切り</translation>
    </message>
    <message>
        <source>Might restore %1</source>
        <translation>%1 を書き戻す可能性あり</translation>
    </message>
    <message>
        <source>Its rule was removed and might be written again, although this build has the fix.</source>
        <translation>ルールは取り除かれています。このビルドには修正が含まれていますが、再び書き込まれる可能性があります。</translation>
    </message>
    <message>
        <source>Cut off since %1</source>
        <comment>month</comment>
        <translation>%1から受信不可</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>打ち切り済み</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>NoDisplay</name>
    <message>
        <source>amado: can&apos;t open a window because no display is available.
Start Amado in a desktop session, or over SSH with X forwarding (ssh -X). amado-cli does the same without a window.</source>
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
        <source>A server in the practice lab. Changes stay in the lab.</source>
        <translation>練習用ラボのサーバーです。変更はラボの中だけに及びます。</translation>
    </message>
    <message>
        <source>A folder copied from a server. Changes affect only the copy, never the server.</source>
        <translation>サーバーからコピーしたフォルダーです。変更はコピーだけに及び、サーバー本体は変わりません。</translation>
    </message>
    <message>
        <source>The server itself. Changes take effect on it.</source>
        <translation>サーバー本体です。変更はこのサーバーに反映されます。</translation>
    </message>
</context>
<context>
    <name>ReachReasons</name>
    <message>
        <source>This isn&apos;t a valid server name</source>
        <translation>有効なサーバー名ではありません</translation>
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
        <source>The port isn&apos;t valid</source>
        <translation>ポートが正しくありません</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>ポートは 1 から 65535 までの数です。</translation>
    </message>
    <message>
        <source>Leave the port empty to use the default.</source>
        <translation>既定のポートを使う場合は空欄にしてください。</translation>
    </message>
    <message>
        <source>This sign-in method isn&apos;t available</source>
        <translation>このサインイン方法は使えません</translation>
    </message>
    <message>
        <source>The selected type of connection doesn&apos;t offer it.</source>
        <translation>選択した接続方法では使えません。</translation>
    </message>
    <message>
        <source>Choose a sign-in method that this type of connection offers.</source>
        <translation>この接続方法で使えるサインイン方法を選択してください。</translation>
    </message>
    <message>
        <source>The account is missing</source>
        <translation>アカウントがありません</translation>
    </message>
    <message>
        <source>This sign-in method needs an account name.</source>
        <translation>このサインイン方法にはアカウント名が必要です。</translation>
    </message>
    <message>
        <source>The key file is missing</source>
        <translation>鍵ファイルがありません</translation>
    </message>
    <message>
        <source>This sign-in method needs a private key.</source>
        <translation>このサインイン方法には秘密鍵が必要です。</translation>
    </message>
    <message>
        <source>Choose the private key file.</source>
        <translation>秘密鍵のファイルを選択してください。</translation>
    </message>
    <message>
        <source>The fingerprint isn&apos;t valid</source>
        <translation>フィンガープリントが正しくありません</translation>
    </message>
    <message>
        <source>It isn&apos;t a SHA-256 fingerprint.</source>
        <translation>SHA-256 のフィンガープリントではありません。</translation>
    </message>
    <message>
        <source>Copy the whole SHA-256 fingerprint of the certificate or the host key.</source>
        <translation>証明書またはホスト鍵の SHA-256 フィンガープリント全体をコピーしてください。</translation>
    </message>
    <message>
        <source>A line of the list isn&apos;t valid</source>
        <translation>一覧の行が正しくありません</translation>
    </message>
    <message>
        <source>It contains a value that isn&apos;t allowed there.</source>
        <translation>使えない値が入っています。</translation>
    </message>
    <message>
        <source>The server isn&apos;t listed</source>
        <translation>サーバーが一覧にありません</translation>
    </message>
    <message>
        <source>No server with this name or address is in the list.</source>
        <translation>この名前またはアドレスのサーバーは一覧にありません。</translation>
    </message>
    <message>
        <source>Add the server first, or check its name.</source>
        <translation>先にサーバーを追加するか、名前を確認してください。</translation>
    </message>
    <message>
        <source>The password is missing</source>
        <translation>パスワードがありません</translation>
    </message>
    <message>
        <source>It&apos;s needed to sign in, but it wasn&apos;t stored or entered.</source>
        <translation>サインインに必要ですが、保存も入力もされていません。</translation>
    </message>
    <message>
        <source>Try again and enter the password.</source>
        <translation>もう一度試して、パスワードを入力してください。</translation>
    </message>
    <message>
        <source>This computer has no keychain</source>
        <translation>このコンピューターにはキーチェーンがありません</translation>
    </message>
    <message>
        <source>Passwords can&apos;t be stored, so you have to enter them in every session.</source>
        <translation>パスワードを保存できないため、起動するたびに入力が必要です。</translation>
    </message>
    <message>
        <source>To store passwords, install and start a Secret Service such as GNOME Keyring.</source>
        <translation>保存するには、GNOME Keyring などの Secret Service をインストールして起動してください。</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>キーチェーンがロックされています</translation>
    </message>
    <message>
        <source>The password couldn&apos;t be read or stored.</source>
        <translation>パスワードの読み出しまたは保存ができませんでした。</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>キーチェーンのロックを解除してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>Exchange isn&apos;t installed on this server</source>
        <translation>Exchange がインストールされていません</translation>
    </message>
    <message>
        <source>The server answers, but it doesn&apos;t have Exchange 2013 or later.</source>
        <translation>サーバーは応答しましたが、Exchange 2013 以降が見つかりません。</translation>
    </message>
    <message>
        <source>Check that it is the right server.</source>
        <translation>サーバーが正しいことを確認してください。</translation>
    </message>
    <message>
        <source>No Exchange organization was found</source>
        <translation>Exchange の組織が見つかりません</translation>
    </message>
    <message>
        <source>The directory contains no Exchange servers.</source>
        <translation>ディレクトリに Exchange サーバーがありません。</translation>
    </message>
    <message>
        <source>Check that the domain controller belongs to the Exchange forest.</source>
        <translation>ドメイン コントローラーが Exchange のフォレストに属していることを確認してください。</translation>
    </message>
    <message>
        <source>The directory requires TLS for a password</source>
        <translation>パスワードでの照会には TLS が必要です</translation>
    </message>
    <message>
        <source>Amado sends a password to a domain controller only over TLS.</source>
        <translation>Amado は、TLS を使う場合にだけパスワードをドメイン コントローラーに送信します。</translation>
    </message>
    <message>
        <source>Use TLS (port 636), or sign in with the Kerberos ticket of your session.</source>
        <translation>TLS (ポート 636) を使うか、現在のセッションの Kerberos チケットでサインインしてください。</translation>
    </message>
    <message>
        <source>Enter it as user@domain or, with NTLM, as DOMAIN\user.</source>
        <translation>user@domain の形で入力してください。NTLM では DOMAIN\user の形も使えます。</translation>
    </message>
    <message>
        <source>This account name doesn&apos;t work with the sign-in method</source>
        <translation>アカウント名の形がサインイン方法に合いません</translation>
    </message>
    <message>
        <source>Kerberos finds the domain by the name after the @. The short name in DOMAIN\user isn&apos;t enough.</source>
        <translation>Kerberos は @ の後ろの名前からドメインを見つけます。DOMAIN\user の短い名前からは見つけられません。</translation>
    </message>
    <message>
        <source>With Kerberos, enter user@corp.example with the full name of the domain. DOMAIN\user works with NTLM.</source>
        <translation>Kerberos では user@corp.example のように、ドメインの完全な名前を付けて入力してください。DOMAIN\user は NTLM で使えます。</translation>
    </message>
    <message>
        <source>The Kerberos ticket wasn&apos;t accepted</source>
        <translation>Kerberos チケットが受け入れられませんでした</translation>
    </message>
    <message>
        <source>The password has expired</source>
        <translation>パスワードの有効期限が切れています</translation>
    </message>
    <message>
        <source>It has to be changed before the account can sign in again.</source>
        <translation>変更するまで、このアカウントではサインインできません。</translation>
    </message>
    <message>
        <source>Change the password on another computer, then enter the new one.</source>
        <translation>別のコンピューターでパスワードを変更してから、新しいパスワードを入力してください。</translation>
    </message>
    <message>
        <source>The server requires more than the password</source>
        <translation>サーバーがパスワード以外の情報も求めています</translation>
    </message>
    <message>
        <source>It asks for a second factor or a new password, which you can&apos;t enter here.</source>
        <translation>第 2 の認証要素または新しいパスワードを求められましたが、ここでは入力できません。</translation>
    </message>
    <message>
        <source>Change the password if it has expired, or sign in with a key or with Kerberos.</source>
        <translation>有効期限が切れている場合はパスワードを変更してください。または、鍵か Kerberos でサインインしてください。</translation>
    </message>
    <message>
        <source>This computer isn&apos;t a Windows server</source>
        <translation>このコンピューターは Windows サーバーではありません</translation>
    </message>
    <message>
        <source>Amado can read a server without a connection only when it runs on that Windows server itself.</source>
        <translation>接続せずに読み取れるのは、Amado が動作している Windows サーバー自身だけです。</translation>
    </message>
    <message>
        <source>Add the Exchange server by its name instead.</source>
        <translation>Exchange サーバーを名前で追加してください。</translation>
    </message>
    <message>
        <source>Correct the line. The columns are: %1.</source>
        <translation>行を修正してください。列: %1。</translation>
    </message>
    <message>
        <source>Amado couldn&apos;t connect over SSH</source>
        <translation>SSH で接続できませんでした</translation>
    </message>
    <message>
        <source>The service on this port isn&apos;t SSH, offers only outdated key types, or closed the connection before it sent its key. Nothing was sent.</source>
        <translation>このポートのサービスが SSH ではないか、古い種類の鍵しか提示しないか、鍵を提示する前に接続を切りました。何も送信していません。</translation>
    </message>
    <message>
        <source>Check the port and the log of the OpenSSH server.</source>
        <translation>ポートと、OpenSSH サーバーのログを確認してください。</translation>
    </message>
    <message>
        <source>The domain controller doesn&apos;t offer TLS</source>
        <translation>ドメイン コントローラーで TLS を使えません</translation>
    </message>
    <message>
        <source>It closed the connection before it presented a certificate. It probably has no certificate for LDAPS. Nothing was sent.</source>
        <translation>証明書を提示する前に接続が切られました。LDAPS 用の証明書がないと考えられます。何も送信していません。</translation>
    </message>
    <message>
        <source>Install a certificate for its name on the domain controller, or sign in without TLS with the Kerberos ticket of your session.</source>
        <translation>ドメイン コントローラーにその名前の証明書をインストールするか、TLS を使わずに現在のセッションの Kerberos チケットでサインインしてください。</translation>
    </message>
    <message>
        <source>The domain controller&apos;s certificate isn&apos;t trusted</source>
        <translation>ドメイン コントローラーの証明書を信頼できません</translation>
    </message>
    <message>
        <source>It wasn&apos;t issued by a certificate authority that this computer trusts, or it was issued for another name. Nothing was sent.</source>
        <translation>このコンピューターが信頼する認証機関から発行されたものではないか、別の名前に対して発行されています。何も送信していません。</translation>
    </message>
    <message>
        <source>Use the domain controller&apos;s full DNS name, and add the certificate authority to this computer. On the command line, specify its file with --ca.</source>
        <translation>ドメイン コントローラーの完全な DNS 名を使い、認証機関をこのコンピューターに追加してください。コマンド ラインでは --ca でそのファイルを指定できます。</translation>
    </message>
    <message>
        <source>The account isn&apos;t an administrator of the server</source>
        <translation>アカウントはサーバーの管理者ではありません</translation>
    </message>
    <message>
        <source>The server reports that the account isn&apos;t in its local Administrators group, which is needed to read and change it.</source>
        <translation>サーバーによると、アカウントはローカルの Administrators グループに属していません。読み取りと変更にはこのグループの権限が必要です。</translation>
    </message>
    <message>
        <source>Use an account that is an administrator of the server, or add the account to its local Administrators group.</source>
        <translation>サーバーの管理者であるアカウントを使うか、アカウントをサーバーのローカルの Administrators グループに追加してください。</translation>
    </message>
    <message>
        <source>Windows limits the administrator&apos;s rights</source>
        <translation>Windows が管理者の権限を制限しています</translation>
    </message>
    <message>
        <source>The account is a local administrator, but User Account Control removes its rights from this sign-in.</source>
        <translation>アカウントはローカルの管理者ですが、ユーザー アカウント制御によって、このサインインでは管理者の権限が除かれています。</translation>
    </message>
    <message>
        <source>Use a domain account, or set LocalAccountTokenFilterPolicy to 1 on the server. On the server itself, run Amado as an administrator.</source>
        <translation>ドメインのアカウントを使うか、サーバーで LocalAccountTokenFilterPolicy を 1 にしてください。サーバー自身の上では、Amado を管理者として実行してください。</translation>
    </message>
    <message>
        <source>Amado can&apos;t tell whether the account is an administrator</source>
        <translation>アカウントが管理者かどうか不明です</translation>
    </message>
    <message>
        <source>The server didn&apos;t report the rights of the account.</source>
        <translation>サーバーからアカウントの権限を取得できませんでした。</translation>
    </message>
    <message>
        <source>Check on the server that the account is in its local Administrators group.</source>
        <translation>アカウントがローカルの Administrators グループに属していることを、サーバーで確認してください。</translation>
    </message>
    <message>
        <source>The list contains no server</source>
        <translation>一覧にサーバーがありません</translation>
    </message>
    <message>
        <source>It has no line with the name of a server.</source>
        <translation>サーバーを書いた行がありません。</translation>
    </message>
    <message>
        <source>Write one server per line. The columns are: %1.</source>
        <translation>1 行に 1 台のサーバーを書いてください。列: %1。</translation>
    </message>
    <message>
        <source>The list contains the server twice</source>
        <translation>一覧に同じサーバーが 2 回あります</translation>
    </message>
    <message>
        <source>Amado uses the first of the lines and ignores this one.</source>
        <translation>最初の行だけを使い、この行は使いません。</translation>
    </message>
    <message>
        <source>Remove one of the lines from the list.</source>
        <translation>どちらかの行を一覧から削除してください。</translation>
    </message>
    <message>
        <source>The name is ambiguous</source>
        <translation>名前を一つに決められません</translation>
    </message>
    <message>
        <source>Several servers in the list have this name, or several files or folders do: Windows treats names that differ only in upper and lower case as the same. None of them was chosen.</source>
        <translation>一覧の複数のサーバー、または複数のファイルやフォルダーがこの名前です。Windows では、大文字と小文字だけが異なる名前は同じ名前として扱われます。どれも選択していません。</translation>
    </message>
    <message>
        <source>For a server, use the address, such as winrm://ex01.corp.example:5985. For files, keep only the one that belongs to the server.</source>
        <translation>サーバーは winrm://ex01.corp.example:5985 のようなアドレスで指定してください。ファイルは、サーバーのものだけを残してください。</translation>
    </message>
    <message>
        <source>The domain knows the account, so it isn&apos;t the password. The server doesn&apos;t say why it refused the ticket.</source>
        <translation>ドメインはアカウントを確認しているため、パスワードの問題ではありません。サーバーはチケットを拒否した原因を示していません。</translation>
    </message>
    <message>
        <source>Check in this order: the server&apos;s clock is correct; the server still has the key of its service name, and no other account has that name; the account is allowed to manage the server remotely; with TLS, no proxy inspects the connection.</source>
        <translation>次の順に確認してください。サーバーの時計が合っていること、サーバーがサービス名の鍵を保持し、そのサービス名がそのサーバーだけに登録されていること、アカウントにサーバーのリモート管理が許可されていること、TLS の場合は途中のプロキシが通信を検査していないこと。</translation>
    </message>
</context>
<context>
    <name>ReachText</name>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>This computer</source>
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
        <source>Name resolution</source>
        <translation>名前の解決</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポートの応答</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>サーバーの身元</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>PowerShell</source>
        <translation>PowerShell の応答</translation>
    </message>
    <message>
        <source>Exchange</source>
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
        <source>Not run</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: what was seen</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The account signed in but isn&apos;t allowed to run programs there. Add it to the server&apos;s local Administrators group. A local account other than the built-in Administrator also needs LocalAccountTokenFilterPolicy.</source>
        <translation>サインインはできましたが、プログラムを実行する権限がありません。サーバーのローカル Administrators グループに追加してください。組み込みの Administrator 以外のローカル アカウントには LocalAccountTokenFilterPolicy の設定も必要です。</translation>
    </message>
    <message>
        <source>The server stopped answering. Try again. If it happens again, check the remote management service on the server.</source>
        <translation>サーバーから応答がなくなりました。もう一度試してください。繰り返す場合は、サーバーのリモート管理サービスを確認してください。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>explanation guidance</comment>
        <translation>%1%2</translation>
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
        <source>gave up after %1 seconds without an answer</source>
        <translation>%1 秒以内に応答がなかったため打ち切り</translation>
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
        <source>The build is %1, the first one with the fix, or newer.</source>
        <translation>ビルドは、修正を含む最初のビルド %1 以降です。</translation>
    </message>
    <message>
        <source>The build contains the fix.</source>
        <translation>ビルドに修正が含まれています。</translation>
    </message>
    <message>
        <source>The fix comes with build %1, which isn&apos;t installed, and no mitigation is in place.</source>
        <translation>修正はビルド %1 に含まれますが、このビルドは未適用で、緩和策もありません。</translation>
    </message>
    <message>
        <source>No update for this CU contains the fix, and no mitigation is in place.</source>
        <translation>この CU に修正を含む更新プログラムはなく、緩和策もありません。</translation>
    </message>
    <message>
        <source>The rule “%1” has no effect here because “%2” takes precedence.</source>
        <translation>ルール「%1」は、「%2」が優先されるため、ここでは効果がありません。</translation>
    </message>
    <message>
        <source>The rule “%1” has no effect here because another rule takes precedence.</source>
        <translation>ルール「%1」は、別のルールが優先されるため、ここでは効果がありません。</translation>
    </message>
    <message>
        <source>No source lists this product as affected.</source>
        <translation>この製品が影響を受けるという情報はありません。</translation>
    </message>
    <message>
        <source>An Edge Transport server has no web front end that could be attacked.</source>
        <translation>エッジ トランスポート サーバーには攻撃の対象となる Web の窓口がありません。</translation>
    </message>
    <message>
        <source>The published rule “%1” stops every known attack sample.</source>
        <translation>公開されているルール「%1」が、既知の攻撃サンプルをすべて阻止します。</translation>
    </message>
    <message>
        <source>The vulnerable services and application pools are stopped.</source>
        <translation>脆弱なサービスとアプリケーション プールは停止しています。</translation>
    </message>
    <message>
        <source>The rule “%1” is an older revision that lets some attacks pass.</source>
        <translation>ルール「%1」は、一部の攻撃を通す旧リビジョンです。</translation>
    </message>
    <message>
        <source>The rule “%1” stops the attack samples but isn&apos;t a published revision.</source>
        <translation>ルール「%1」は攻撃サンプルを阻止しますが、公開されているリビジョンではありません。</translation>
    </message>
    <message>
        <source>The rule “%1” is disabled.</source>
        <translation>ルール「%1」は無効になっています。</translation>
    </message>
    <message>
        <source>A lower level of the site clears the rule “%1”.</source>
        <translation>ルール「%1」はサイトの下位で消去されています。</translation>
    </message>
    <message>
        <source>A lower level of the site removes the rule “%1”.</source>
        <translation>ルール「%1」はサイトの下位で削除されています。</translation>
    </message>
    <message>
        <source>The rule “%1” is in a place that attacks don&apos;t pass through.</source>
        <translation>ルール「%1」は攻撃が通らない場所にあります。</translation>
    </message>
    <message>
        <source>The rule “%1” is a revision that never took effect.</source>
        <translation>ルール「%1」は、効果のないリビジョンです。</translation>
    </message>
    <message>
        <source>Only some of the rules that belong together are in effect.</source>
        <translation>組になるルールの一部だけが有効です。</translation>
    </message>
    <message>
        <source>The content of the rule “%1” doesn&apos;t match any published mitigation.</source>
        <translation>ルール「%1」の内容は公開されているどの緩和策とも異なります。</translation>
    </message>
    <message>
        <source>The URL Rewrite module isn&apos;t loaded, so no rule takes effect.</source>
        <translation>URL Rewrite モジュールが読み込まれていないため、ルールは効きません。</translation>
    </message>
    <message>
        <source>The IIS configuration has an error where the rule should apply, so IIS can&apos;t serve any page there.</source>
        <translation>ルールが働くべき場所の IIS 構成に誤りがあり、そこではページを表示できません。</translation>
    </message>
    <message>
        <source>Some of the services and application pools are still running or would start again.</source>
        <translation>サービスやアプリケーション プールの一部が実行中か、再び開始します。</translation>
    </message>
    <message>
        <source>The server is vulnerable, and no mitigation was published for its product.</source>
        <translation>サーバーは脆弱で、この製品の緩和策は公開されていません。</translation>
    </message>
    <message>
        <source>The Exchange build couldn&apos;t be read.</source>
        <translation>Exchange のビルドを読み取れませんでした。</translation>
    </message>
    <message>
        <source>Information is missing: %1 (%2).</source>
        <translation>判定に必要な情報を読み取れません: %1 (%2)。</translation>
    </message>
    <message>
        <source>The server didn&apos;t answer.</source>
        <translation>サーバーが応答しませんでした。</translation>
    </message>
    <message>
        <source>The site “%1” also serves Exchange but has no mitigation.</source>
        <translation>サイト「%1」でも Exchange が公開されていますが、緩和策がありません。</translation>
    </message>
    <message>
        <source>Site “%1”: %2</source>
        <comment>IIS site, reason</comment>
        <translation>サイト「%1」: %2</translation>
    </message>
    <message>
        <source>The build contains the fix, so you can remove the mitigation.</source>
        <translation>このビルドには修正が含まれているため、緩和策は撤去できます。</translation>
    </message>
    <message>
        <source>No source lists this product as affected, so you can remove the mitigation.</source>
        <translation>この製品が影響を受けるという情報はないため、緩和策は撤去できます。</translation>
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
        <source>No source lists this product as affected, and the mitigation is still there.</source>
        <translation>この製品が影響を受けるという情報はありませんが、緩和策が残っています。</translation>
    </message>
    <message>
        <source>This computer has only the Exchange management tools. It offers no service that could be attacked.</source>
        <translation>このコンピューターには Exchange の管理ツールだけがインストールされています。攻撃の対象になるサービスはありません。</translation>
    </message>
    <message>
        <source>The build number doesn&apos;t match any Exchange version that Amado knows.</source>
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
        <source>It didn&apos;t answer at %1. Amado is trying again.</source>
        <translation>%1 に応答がありませんでした。もう一度問い合わせています。</translation>
    </message>
    <message numerus="yes">
        <source>It didn&apos;t answer at %1. Amado tries again in %n s.</source>
        <translation>
            <numerusform>%1 に応答がありませんでした。%n 秒後にもう一度問い合わせます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It didn&apos;t answer at %1. Amado tries again in %n min.</source>
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
        <source>Reading was stopped. What Amado read from %n server(s) is kept.</source>
        <translation>
            <numerusform>読み取りを停止しました。%n 台のサーバーから読み取った内容は保持されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n server(s) show(s) the previous information.</source>
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
        <source>This sign-in method requires TLS</source>
        <translation>このサインイン方法には TLS が必要です</translation>
    </message>
    <message>
        <source>Without TLS, someone could intercept the credentials. Nothing was sent.</source>
        <translation>TLS を使わないと、資格情報を盗聴されるおそれがあります。何も送信していません。</translation>
    </message>
    <message>
        <source>Use TLS (port 5986), or choose Kerberos.</source>
        <translation>TLS (ポート 5986) を使うか、Kerberos を選んでください。</translation>
    </message>
    <message>
        <source>NTLM without TLS doesn&apos;t verify the server&apos;s identity</source>
        <translation>TLS を使わない NTLM では、サーバーの身元を確認できません</translation>
    </message>
    <message>
        <source>Someone could impersonate the server. Nothing was sent.</source>
        <translation>第三者がサーバーになりすますおそれがあります。何も送信していません。</translation>
    </message>
    <message>
        <source>Use Kerberos or TLS, or accept this risk for this server explicitly.</source>
        <translation>Kerberos か TLS を使うか、このサーバーについてこの危険を明示的に許容してください。</translation>
    </message>
    <message>
        <source>There is no Kerberos ticket</source>
        <translation>Kerberos チケットがありません</translation>
    </message>
    <message>
        <source>No password was entered, and this session has no ticket for the account.</source>
        <translation>パスワードが入力されておらず、このセッションにはそのアカウントのチケットがありません。</translation>
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
        <source>It&apos;s no longer accepted. Nothing was changed on the server.</source>
        <translation>このチケットはもう使えません。サーバーは変更していません。</translation>
    </message>
    <message>
        <source>Sign in again, or run kinit, to get a new ticket.</source>
        <translation>サインインし直すか kinit を実行して、新しいチケットを取得してください。</translation>
    </message>
    <message>
        <source>The clocks differ too much</source>
        <translation>時計の差が大きすぎます</translation>
    </message>
    <message>
        <source>Kerberos allows a difference of only a few minutes between this computer, the domain controller and the server.</source>
        <translation>Kerberos では、このコンピューター、ドメイン コントローラー、サーバーの時計の差は数分以内でなければなりません。</translation>
    </message>
    <message>
        <source>Correct the clocks, then try again.</source>
        <translation>時計を合わせてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>The domain doesn&apos;t know a server with this name</source>
        <translation>この名前のサーバーはドメインに登録されていません</translation>
    </message>
    <message>
        <source>Kerberos needs the name that the server is registered with. IP addresses and aliases don&apos;t work.</source>
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
        <source>Kerberos needs one to sign in. Nothing was changed on the server.</source>
        <translation>Kerberos のサインインにはドメイン コントローラーが必要です。サーバーは変更していません。</translation>
    </message>
    <message>
        <source>Check the network, DNS and the realm of the account.</source>
        <translation>ネットワーク、DNS、アカウントの領域 (レルム) を確認してください。</translation>
    </message>
    <message>
        <source>The ticket belongs to another account</source>
        <translation>チケットは別のアカウントのものです</translation>
    </message>
    <message>
        <source>The chosen account isn&apos;t the account of the ticket. Nothing was changed.</source>
        <translation>選択したアカウントとチケットのアカウントが一致しません。何も変更していません。</translation>
    </message>
    <message>
        <source>Choose the account of the ticket, or get a ticket for the chosen account.</source>
        <translation>チケットのアカウントを選択するか、選択したアカウントのチケットを取得してください。</translation>
    </message>
    <message>
        <source>The server refused to sign in over this TLS connection</source>
        <translation>この TLS 接続でのサインインをサーバーが拒否しました</translation>
    </message>
    <message>
        <source>The sign-in is bound to the server&apos;s certificate, and the server didn&apos;t accept it. A proxy might be inspecting the TLS connection.</source>
        <translation>サインインはサーバーの証明書に結び付けられていますが、サーバーが受け付けませんでした。途中のプロキシが TLS を検査している可能性があります。</translation>
    </message>
    <message>
        <source>Connect without a TLS proxy, and check that the account is allowed to sign in there.</source>
        <translation>TLS プロキシを通さずに接続し、そのアカウントでサインインできるかを確認してください。</translation>
    </message>
    <message>
        <source>The message wasn&apos;t encrypted</source>
        <translation>メッセージが暗号化されていません</translation>
    </message>
    <message>
        <source>Amado doesn&apos;t send or accept clear text, so it discarded the answer.</source>
        <translation>Amado は平文を送信も受信もしないため、応答を使用していません。</translation>
    </message>
    <message>
        <source>Use TLS (port 5986), and check which device or program changes the traffic.</source>
        <translation>TLS (ポート 5986) を使い、途中で通信を変更している機器やプログラムがないか確認してください。</translation>
    </message>
    <message>
        <source>The account isn&apos;t allowed to manage the server remotely</source>
        <translation>このアカウントにはサーバーをリモート管理する権限がありません</translation>
    </message>
    <message>
        <source>The sign-in succeeded, but the server allows remote management only for its administrators.</source>
        <translation>サインインはできましたが、リモート管理はサーバーの管理者だけに許可されています。</translation>
    </message>
    <message>
        <source>Use an account that is an administrator of the server.</source>
        <translation>サーバーの管理者であるアカウントを使ってください。</translation>
    </message>
    <message>
        <source>The name can&apos;t be resolved</source>
        <translation>名前を解決できません</translation>
    </message>
    <message>
        <source>Nothing listens on the port</source>
        <translation>ポートで待ち受けているものがありません</translation>
    </message>
    <message>
        <source>The computer is reachable, but it refused the connection.</source>
        <translation>コンピューターには届きましたが、接続が拒否されました。</translation>
    </message>
    <message>
        <source>Check the port, and that remote management is enabled there.</source>
        <translation>ポートと、リモート管理が有効であることを確認してください。</translation>
    </message>
    <message>
        <source>The port doesn&apos;t answer</source>
        <translation>ポートから応答がありません</translation>
    </message>
    <message>
        <source>A firewall might be blocking it, or the server is off. Nothing was changed.</source>
        <translation>ファイアウォールで遮断されているか、サーバーが停止しています。何も変更していません。</translation>
    </message>
    <message>
        <source>Check that the server is on and that the firewall allows the port.</source>
        <translation>サーバーが動いていることと、ファイアウォールがポートを許可していることを確認してください。</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>接続が切れました</translation>
    </message>
    <message>
        <source>It ended before the answer was complete, so Amado discarded the answer.</source>
        <translation>応答がすべて届く前に切れたため、その応答は使用していません。</translation>
    </message>
    <message>
        <source>Try again. If it happens every time, check the firewalls and proxies along the connection.</source>
        <translation>もう一度試してください。毎回起きる場合は、途中のファイアウォールとプロキシを確認してください。</translation>
    </message>
    <message>
        <source>Amado couldn&apos;t establish a secure connection</source>
        <translation>安全な接続を確立できませんでした</translation>
    </message>
    <message>
        <source>The server&apos;s certificate isn&apos;t trusted</source>
        <translation>サーバーの証明書を信頼できません</translation>
    </message>
    <message>
        <source>It wasn&apos;t issued by a certificate authority that this computer trusts, or it was issued for another name. Nothing was sent.</source>
        <translation>このコンピューターが信頼する認証機関から発行されたものではないか、別の名前に対して発行されています。何も送信していません。</translation>
    </message>
    <message>
        <source>Add the certificate authority to this computer, or compare the fingerprint and accept this certificate.</source>
        <translation>認証機関をこのコンピューターに追加するか、フィンガープリントを照合してからこの証明書を承認してください。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has changed</source>
        <translation>サーバーの証明書が以前と異なります</translation>
    </message>
    <message>
        <source>It might have been renewed, or someone might be intercepting the connection. Nothing was sent.</source>
        <translation>証明書が更新されたか、第三者が通信を中継している可能性があります。何も送信していません。</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator before you accept the new certificate.</source>
        <translation>新しい証明書を承認する前に、サーバーの管理者に確認してください。</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>応答が大きすぎます</translation>
    </message>
    <message>
        <source>It exceeded the limit, so Amado discarded it.</source>
        <translation>上限を超えたため、その応答は使用していません。</translation>
    </message>
    <message>
        <source>The server doesn&apos;t accept any more shells</source>
        <translation>サーバーがこれ以上シェルを受け付けません</translation>
    </message>
    <message>
        <source>The maximum number is already running, possibly left behind by other tools. Nothing was started.</source>
        <translation>すでに上限の数のシェルが動いています。ほかのツールが残したものかもしれません。何も開始していません。</translation>
    </message>
    <message>
        <source>Wait a few minutes, or end the other sessions of the account.</source>
        <translation>数分待つか、そのアカウントのほかのセッションを終了してください。</translation>
    </message>
    <message>
        <source>The session no longer exists on the server</source>
        <translation>サーバー上のセッションが失われました</translation>
    </message>
    <message>
        <source>The remote management service was restarted, or someone ended the session.</source>
        <translation>リモート管理サービスが再起動されたか、誰かがセッションを終了しました。</translation>
    </message>
    <message>
        <source>Refresh the server to see its state.</source>
        <translation>サーバーを読み直して状態を確認してください。</translation>
    </message>
    <message>
        <source>The remote management service reported an error</source>
        <translation>リモート管理サービスがエラーを返しました</translation>
    </message>
    <message>
        <source>The answer isn&apos;t from Windows Remote Management</source>
        <translation>Windows リモート管理の応答ではありません</translation>
    </message>
    <message>
        <source>Another service is listening on this port, or a device along the connection answered instead.</source>
        <translation>このポートでは別のサービスが待ち受けているか、途中の機器が代わりに応答しました。</translation>
    </message>
    <message>
        <source>Check the host name and the port.</source>
        <translation>ホスト名とポートを確認してください。</translation>
    </message>
    <message>
        <source>The answer was altered in transit</source>
        <translation>応答が途中で変更されています</translation>
    </message>
    <message>
        <source>The tamper check doesn&apos;t match, so Amado discarded it.</source>
        <translation>改ざん検知の値が一致しないため、その応答は使用していません。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, check which device or program changes the traffic, and use TLS.</source>
        <translation>もう一度試してください。再び起きる場合は、途中で通信を変更している機器やプログラムがないか確認し、TLS を使ってください。</translation>
    </message>
    <message>
        <source>The command line is too long</source>
        <translation>コマンド ラインが長すぎます</translation>
    </message>
    <message>
        <source>A remote shell accepts up to 8191 characters. Nothing was started.</source>
        <translation>リモート シェルで使えるのは 8191 文字までです。何も開始していません。</translation>
    </message>
    <message>
        <source>Report this to the maintainers of Amado.</source>
        <translation>Amado の保守担当者に報告してください。</translation>
    </message>
    <message>
        <source>DNS has no address for it. Nothing was sent.</source>
        <translation>DNS からアドレスが得られません。何も送信していません。</translation>
    </message>
    <message>
        <source>Check the spelling, this computer&apos;s DNS settings, and whether a proxy is needed.</source>
        <translation>入力した名前、このコンピューターの DNS の設定、プロキシの要否を確認してください。</translation>
    </message>
    <message>
        <source>The service doesn&apos;t offer TLS 1.2 or later with a common cipher, or this port doesn&apos;t use TLS.</source>
        <translation>サービスが TLS 1.2 以降と共通の暗号スイートを提供していないか、このポートでは TLS を使っていません。</translation>
    </message>
    <message>
        <source>Check the address, the port and the devices along the connection.</source>
        <translation>アドレス、ポート、途中の機器を確認してください。</translation>
    </message>
    <message>
        <source>Check the address. For a server, read fewer or smaller files at once.</source>
        <translation>アドレスを確認してください。サーバーの場合は、一度に読むファイルを減らすか小さくしてください。</translation>
    </message>
    <message>
        <source>It didn&apos;t carry out the request. If it gave a message, the details contain it.</source>
        <translation>要求は実行されていません。サービスのメッセージがある場合は、詳細にあります。</translation>
    </message>
    <message>
        <source>Check the Windows Remote Management event log on the server.</source>
        <translation>サーバーの Windows Remote Management イベント ログを確認してください。</translation>
    </message>
    <message>
        <source>The server refused the request, probably because its headers are too long</source>
        <translation>サーバーが要求を拒否しました。ヘッダーが長すぎる可能性があります</translation>
    </message>
    <message>
        <source>This happens if an account is in many groups: its Kerberos ticket is longer than the server accepts. Nothing was changed.</source>
        <translation>アカウントが多くのグループに属していて、Kerberos チケットがサーバーの上限より長い場合に起こります。何も変更していません。</translation>
    </message>
    <message>
        <source>Use an account that is in fewer groups, or increase MaxFieldLength and MaxRequestBytes under HKLM\SYSTEM\CurrentControlSet\Services\HTTP\Parameters on the server, then restart it.</source>
        <translation>属するグループの少ないアカウントを使うか、サーバーの HKLM\SYSTEM\CurrentControlSet\Services\HTTP\Parameters にある MaxFieldLength と MaxRequestBytes を大きくし、サーバーを再起動してください。</translation>
    </message>
    <message>
        <source>Windows Remote Management isn&apos;t available</source>
        <translation>Windows リモート管理を利用できません</translation>
    </message>
    <message>
        <source>A web service answers on this port, but the WinRM service behind it isn&apos;t running or can&apos;t accept the request. Nothing was changed.</source>
        <translation>このポートで Web サービスは応答しますが、WinRM サービスが動いていないか、要求を受け付けられません。何も変更していません。</translation>
    </message>
    <message>
        <source>Check that the WinRM service is running on the server, then try again.</source>
        <translation>サーバーで WinRM サービスが動いていることを確認してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>An HTTP status was returned instead of a Windows Remote Management answer</source>
        <translation>Windows リモート管理ではなく HTTP ステータスが返りました</translation>
    </message>
    <message>
        <source>Another service might be listening on this port, or a proxy or load balancer answered.</source>
        <translation>このポートで別のサービスが待ち受けているか、途中のプロキシまたはロード バランサーが応答した可能性があります。</translation>
    </message>
    <message>
        <source>Check the status in the details, the server name, the port and the devices along the connection.</source>
        <translation>詳細のステータス、サーバー名、ポート、途中の機器を確認してください。</translation>
    </message>
    <message>
        <source>The service doesn&apos;t answer</source>
        <translation>サービスが応答しません</translation>
    </message>
    <message>
        <source>The port accepted the connection, but no answer arrived in time. Nothing was changed.</source>
        <translation>ポートに接続できましたが、時間内に応答がありませんでした。何も変更していません。</translation>
    </message>
    <message>
        <source>Check that the port is correct and, if you chose TLS, that it expects TLS. If so, try again later.</source>
        <translation>ポートが正しく、TLS を選んだ場合は TLS のポートであることを確認してください。問題がなければ、後でもう一度試してください。</translation>
    </message>
</context>
<context>
    <name>ReportAction</name>
    <message>
        <source>Save the report</source>
        <translation>レポートを保存</translation>
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
        <source>Table for spreadsheets (*.csv)</source>
        <translation>表計算用の表 (*.csv)</translation>
    </message>
</context>
<context>
    <name>ScanHeadline</name>
    <message>
        <source>Nothing was found, but there was no log with dates to search.</source>
        <translation>何も検出されませんでしたが、日時のあるログがありませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was found in the logs of these %n day(s) (%1 to %2).</source>
        <translation>
            <numerusform>この %n 日間 (%1 ～ %2) のログからは何も検出されませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was found in the logs. They cover %1 to %n day(s), depending on the log (at most %2 to %3).</source>
        <translation>
            <numerusform>ログからは何も検出されませんでした。ログの期間は種類により %1 ～ %n 日間です (最長で %2 ～ %3)。</numerusform>
        </translation>
    </message>
    <message>
        <source>Older logs weren&apos;t requested.</source>
        <translation>それより古いログは検索対象に指定されていません。</translation>
    </message>
    <message>
        <source>Older logs are gone, so an earlier attack wouldn&apos;t show.</source>
        <translation>それより古いログは残っていないため、以前の攻撃は分かりません。</translation>
    </message>
    <message>
        <source>Some logs have gaps of hours.</source>
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
        <source>%n source(s) couldn&apos;t be searched completely (%1).</source>
        <translation>
            <numerusform>完全には検索できなかった検索場所が %n 件あります (%1)。</numerusform>
        </translation>
    </message>
    <message>
        <source>An attacker got in on %1: %2.</source>
        <translation>%1 に侵入されています: %2。</translation>
    </message>
    <message>
        <source>An attacker got in: %1.</source>
        <translation>侵入されています: %1。</translation>
    </message>
    <message>
        <source>Someone tried to get in (%1). No trace shows success.</source>
        <translation>侵入が試みられました (%1)。成功を示す痕跡はありません。</translation>
    </message>
    <message>
        <source>Someone tried to get in on %1 (%2). No trace shows success.</source>
        <translation>%1 に侵入が試みられました (%2)。成功を示す痕跡はありません。</translation>
    </message>
    <message>
        <source>Someone tried to get in between %1 and %2 (%3). No trace shows success.</source>
        <translation>%1 から %2 の間に侵入が試みられました (%3)。成功を示す痕跡はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) need your attention. None of them proves an attack by itself.</source>
        <translation>
            <numerusform>調査が必要な検出項目が %n 件あります。それだけで攻撃を証明するものはありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No trace of an attack was found, but %n finding(s) would matter together with one.</source>
        <translation>
            <numerusform>攻撃の痕跡はありませんが、痕跡と合わせて見れば意味を持つ検出項目が %n 件あります。</numerusform>
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
        <translation>Safety Scanner のフル スキャンでは何も検出されませんでした。</translation>
    </message>
    <message>
        <source>The Safety Scanner found nothing in its quick scan, which checks only where malware usually is.</source>
        <translation>Safety Scanner のクイック スキャンでは何も検出されませんでした。クイック スキャンが調べるのは、マルウェアがよくある場所だけです。</translation>
    </message>
    <message>
        <source>The results of the Safety Scanner contradict each other: its log says “%1”, its exit code says “%2”. Don&apos;t rely on either.</source>
        <translation>Safety Scanner の結果が矛盾しています。ログは「%1」、終了コードは「%2」を示しています。どちらも信用しないでください。</translation>
    </message>
    <message>
        <source>The results of the Safety Scanner contradict each other.</source>
        <translation>Safety Scanner の結果が矛盾しています。</translation>
    </message>
    <message>
        <source>The Safety Scanner was aborted, so its result is incomplete.</source>
        <translation>Safety Scanner が途中で打ち切られたため、結果は不完全です。</translation>
    </message>
    <message>
        <source>The Safety Scanner&apos;s log doesn&apos;t show the end of the run, so its result is incomplete.</source>
        <translation>Safety Scanner のログに実行の終わりがないため、結果は不完全です。</translation>
    </message>
    <message>
        <source>Nothing was found until then.</source>
        <translation>それまでは何も検出されていません。</translation>
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
        <source>Nothing was found, but the result is incomplete.</source>
        <translation>何も検出されませんでしたが、すべてを検索できたわけではありません。</translation>
    </message>
    <message>
        <source>Disconnect the server from the network, but don&apos;t turn it off and don&apos;t clean it up. Keep the logs and an image of the disk, and call in incident response. Then renew the machine keys and passwords.</source>
        <translation>サーバーをネットワークから切り離してください。電源は切らず、クリーンアップもせずに、ログとディスクのイメージを保全し、インシデント対応の専門家に連絡してください。その後、マシン キーとパスワードを更新します。</translation>
    </message>
    <message>
        <source>Check which build was installed at that time, check what the same client did within an hour of it, and close the vulnerability.</source>
        <translation>当時のビルドを確認し、同じクライアントがその前後 1 時間に何をしたかを調べ、脆弱性をふさいでください。</translation>
    </message>
    <message>
        <source>Find out who made the change and why. If no one knows, treat it as an attack.</source>
        <translation>誰が何のために変更したのかを確認してください。誰も知らない場合は攻撃として扱ってください。</translation>
    </message>
    <message>
        <source>Treat the server as attacked. Keep the files and logs, and find out how the files got there.</source>
        <translation>攻撃を受けたサーバーとして扱ってください。ファイルとログを保全し、どこから入ったのかを調べてください。</translation>
    </message>
    <message>
        <source>This isn&apos;t a clean result. Fix the problem and scan again.</source>
        <translation>これは「問題なし」という意味ではありません。原因を取り除いて、もう一度スキャンしてください。</translation>
    </message>
    <message numerus="yes">
        <source>Searched %n file(s), %1.</source>
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
        <source>There are no entries for: %1.</source>
        <translation>次の期間の記録がありません: %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s), the first: %1.</source>
        <translation>
            <numerusform>問題が %n 件あります。最初の問題: %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) would matter together with a trace of an attack.</source>
        <translation>
            <numerusform>攻撃の痕跡と合わせて見れば意味を持つ検出項目が %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>原因: %1。</translation>
    </message>
    <message>
        <source>An attacker got in on %1 through %2 (%3).</source>
        <translation>%1 に %2 を使って侵入されています (%3)。</translation>
    </message>
    <message>
        <source>An attacker got in through %1 (%2).</source>
        <translation>%1 を使って侵入されています (%2)。</translation>
    </message>
    <message>
        <source>It was cleared on %1 by an unknown account, so earlier events are gone.</source>
        <translation>%1 に消去されたため (実行者は不明)、それ以前のイベントは失われています。</translation>
    </message>
    <message>
        <source>It was cleared on %1 by %2, so earlier events are gone.</source>
        <translation>%1 に %2 が消去したため、それ以前のイベントは失われています。</translation>
    </message>
    <message>
        <source>The channel contains no events from that time.</source>
        <translation>この期間のイベントはチャネルにありません。</translation>
    </message>
    <message numerus="yes">
        <source>Amado found more than it can keep. Only the %n most severe finding(s) is/are listed.</source>
        <translation>
            <numerusform>検出項目が Amado の保持できる上限を超えたため、重大なものから %n 件だけを表示しています。</numerusform>
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
        <source>The scanner contains its signatures, so it can be used only for ten days after the download. An older one would miss new threats, so Amado didn&apos;t start it.</source>
        <translation>定義がスキャナーに内蔵されているため、使用できるのはダウンロードから 10 日間だけです。古いものは新しい脅威を見逃すため、起動しませんでした。</translation>
    </message>
    <message>
        <source>Download it again from Microsoft, then start the scan.</source>
        <translation>Microsoft からダウンロードし直してから、スキャンを開始してください。</translation>
    </message>
    <message>
        <source>Not enough free space</source>
        <translation>空き容量が足りません</translation>
    </message>
    <message>
        <source>The drive with the temporary folder has less free space than the scanner needs. Nothing was started.</source>
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
        <source>The scanner is signed with SHA-2, which Windows Server 2008 R2 can verify only after an update.</source>
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
        <source>The scanner starts on it, but Microsoft&apos;s page about the Safety Scanner doesn&apos;t list this version.</source>
        <translation>スキャナーは起動しますが、Safety Scanner のページにこのバージョンの記載がありません。</translation>
    </message>
    <message>
        <source>Keep this in mind when you read the result. You can also scan with Microsoft Defender on the server.</source>
        <translation>その点を踏まえて結果を確認してください。サーバーの Microsoft Defender でもスキャンできます。</translation>
    </message>
    <message>
        <source>You haven&apos;t accepted the scanner&apos;s reports to Microsoft</source>
        <translation>スキャナーから Microsoft への報告に同意していません</translation>
    </message>
    <message>
        <source>The Safety Scanner sends reports about what it finds to Microsoft. Amado starts it only after you have agreed to that.</source>
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
        <source>It ended, but there is no log of this run, so its result is unknown.</source>
        <translation>スキャナーは終了しましたが、この実行のログがないため、結果は不明です。</translation>
    </message>
    <message>
        <source>Start the scan again. If this happens again, check the server&apos;s antivirus software.</source>
        <translation>スキャンをもう一度開始してください。繰り返す場合は、サーバーのウイルス対策ソフトを確認してください。</translation>
    </message>
    <message>
        <source>This isn&apos;t a Safety Scanner log</source>
        <translation>Safety Scanner のログではありません</translation>
    </message>
    <message>
        <source>The file doesn&apos;t contain a run of the Microsoft Safety Scanner.</source>
        <translation>ファイルに Microsoft Safety Scanner の実行記録がありません。</translation>
    </message>
    <message>
        <source>Choose the file msert.log from the server&apos;s folder Windows\debug.</source>
        <translation>サーバーの Windows\debug フォルダーにある msert.log を選んでください。</translation>
    </message>
    <message>
        <source>The scanner stopped before it was finished</source>
        <translation>スキャナーが途中で停止しました</translation>
    </message>
    <message>
        <source>Its log is incomplete, so some of the server wasn&apos;t scanned.</source>
        <translation>ログが最後まで書かれていないため、残りの部分はスキャンされていません。</translation>
    </message>
    <message>
        <source>Start the scan again.</source>
        <translation>スキャンをもう一度開始してください。</translation>
    </message>
    <message>
        <source>The program was damaged in transit</source>
        <translation>プログラムが転送中に壊れました</translation>
    </message>
    <message>
        <source>What arrived on the server isn&apos;t what Amado sent. Amado deleted it and didn&apos;t start anything.</source>
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
        <translation>ECP サーバー ログ</translation>
    </message>
    <message>
        <source>OAB generator logs</source>
        <comment>source of traces</comment>
        <translation>OAB 生成ログ</translation>
    </message>
    <message>
        <source>Cmdlet logs</source>
        <comment>source of traces</comment>
        <translation>コマンドレット ログ</translation>
    </message>
    <message>
        <source>MSExchange Management events</source>
        <comment>source of traces</comment>
        <translation>MSExchange Management イベント</translation>
    </message>
    <message>
        <source>Application events</source>
        <comment>source of traces</comment>
        <translation>アプリケーション イベント</translation>
    </message>
    <message>
        <source>Web folders</source>
        <comment>source of traces</comment>
        <translation>Web フォルダー</translation>
    </message>
    <message>
        <source>Sign-in pages</source>
        <comment>source of traces</comment>
        <translation>サインイン ページ</translation>
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
        <translation>メモリ ダンプ</translation>
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
        <source>Some of it couldn&apos;t be read and might contain traces.</source>
        <translation>一部を読み取れませんでした。その部分に痕跡があるかもしれません。</translation>
    </message>
    <message>
        <source>The copy doesn&apos;t contain it. Copy it from the server and scan again.</source>
        <translation>コピーに含まれていません。サーバーからコピーして、もう一度スキャンしてください。</translation>
    </message>
    <message>
        <source>The account isn&apos;t allowed to read it. Scan again with an account that is.</source>
        <translation>このアカウントには読み取る権限がありません。権限のあるアカウントでもう一度スキャンしてください。</translation>
    </message>
    <message>
        <source>A server of this kind doesn&apos;t have it. Nothing is missing.</source>
        <translation>この種類のサーバーにはありません。欠けているものはありません。</translation>
    </message>
    <message>
        <source>It exists but couldn&apos;t be read.</source>
        <translation>存在しますが、読み取れませんでした。</translation>
    </message>
    <message>
        <source>It&apos;s turned off or written in a format without lines, so it can&apos;t be searched for traces.</source>
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
        <source>Someone tried. The trace doesn&apos;t show success.</source>
        <translation>攻撃の試みです。成功したことを示す痕跡ではありません。</translation>
    </message>
    <message>
        <source>It might be harmless. Someone has to look at it.</source>
        <translation>無害かもしれませんが、調査が必要です。</translation>
    </message>
    <message>
        <source>It matters only together with other traces.</source>
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
        <translation>フル スキャン</translation>
    </message>
    <message>
        <source>Quick scan</source>
        <comment>mode of the scanner</comment>
        <translation>クイック スキャン</translation>
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
        <source>The build installed at that time was vulnerable to this attack.</source>
        <translation>当時のビルドには、この攻撃に対する脆弱性がありました。</translation>
    </message>
    <message>
        <source>The build installed at that time wasn&apos;t vulnerable to this attack.</source>
        <translation>当時のビルドには、この攻撃に対する脆弱性はありませんでした。</translation>
    </message>
    <message>
        <source>There is no published way to see these attacks in a server&apos;s logs, so a scan can&apos;t say anything about them: %1.</source>
        <translation>次の脆弱性に対する攻撃をサーバーのログから見つける方法は公開されていないため、スキャンでは何も分かりません: %1。</translation>
    </message>
    <message>
        <source>The Safety Scanner looks for malicious files. The trace search looks for what attackers left in logs and configuration. Different results are normal, and each one counts by itself.</source>
        <translation>Safety Scanner は悪意のあるファイルを、痕跡の検索は攻撃者がログや構成に残したものを探します。結果が異なるのは普通のことで、それぞれが独立した結果です。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>vulnerability: note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>According to its build, the server wasn&apos;t vulnerable to this attack at that time, but the trace shows success. Treat it as a success until you know which of the two is wrong.</source>
        <translation>ビルドから見ると当時のサーバーにこの攻撃に対する脆弱性はありませんが、痕跡は成功を示しています。どちらが誤りか分かるまでは、攻撃が成功したものとして扱ってください。</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>This version of Amado doesn&apos;t know this detection. Search again to get a result.</source>
        <translation>このバージョンの Amado は、この検出方法に対応していません。もう一度検索すると判定できます。</translation>
    </message>
    <message numerus="yes">
        <source>%1, line(s) %2</source>
        <comment>file, numbers</comment>
        <translation>
            <numerusform>%1、%2 行目</numerusform>
        </translation>
    </message>
    <message>
        <source>The trace has no date.</source>
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
        <source>Signs of a break-in on %n server(s): %1</source>
        <translation>
            <numerusform>%n 台のサーバーで侵害の痕跡: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Malware found on %n server(s): %1</source>
        <translation>
            <numerusform>%n 台のサーバーでマルウェアを検出: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Malware removed from %n server(s): %1</source>
        <translation>
            <numerusform>%n 台のサーバーでマルウェアを駆除: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contradictory results of the Safety Scanner on %n server(s): %1</source>
        <translation>
            <numerusform>%n 台のサーバーで Safety Scanner の結果が矛盾: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attempted attacks on %n server(s): %1</source>
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
        <source>Nothing found so far, but not everything was searched</source>
        <translation>検出はありませんが、検索できていないものがあります</translation>
    </message>
    <message>
        <source>No server has been scanned</source>
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
        <source>Amado can&apos;t tell whether an attacker got in before your servers were protected. A mitigation keeps new attackers out, but it doesn&apos;t remove those who are already in.</source>
        <translation>保護する前に侵入されていたかどうかは分かりません。緩和策は新たな侵入を防ぎますが、すでに侵入した攻撃者を追い出すことはできません。</translation>
    </message>
    <message numerus="yes">
        <source>The logs go back at least %n day(s). They don&apos;t show what happened before that.</source>
        <translation>
            <numerusform>ログは少なくとも %n 日前までさかのぼれます。それより前のことはログからは分かりません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) has/haven&apos;t been scanned.</source>
        <translation>
            <numerusform>%n 台のサーバーは未スキャンです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) couldn&apos;t be searched completely.</source>
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
        <source>Amado hasn&apos;t searched this server for traces of attacks, so it can&apos;t tell whether an attacker got in.</source>
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
        <source>Locating the logs</source>
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
        <source>%n evidence file(s) kept: %1, SHA-256 %2.</source>
        <translation>
            <numerusform>証拠のファイルを %n 件保全しました: %1、SHA-256 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) couldn&apos;t be kept, the first: %1.</source>
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
        <source>It&apos;s no longer in the list.</source>
        <translation>サーバーの一覧から削除されています。</translation>
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
        <source>Waiting for another program that is writing to the store.</source>
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
        <translation>撤去可</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <comment>state of protection</comment>
        <translation>緩和済み</translation>
    </message>
    <message>
        <source>Outdated</source>
        <comment>state of protection</comment>
        <translation>旧リビジョン</translation>
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
        <translation>インストール済みの更新プログラムに修正が含まれており、緩和策も残っています。</translation>
    </message>
    <message>
        <source>A mitigation is in effect. Next, install the update.</source>
        <translation>緩和策が有効です。次は更新プログラムを適用してください。</translation>
    </message>
    <message>
        <source>An older, weaker mitigation is in effect.</source>
        <translation>古く弱い緩和策が有効です。</translation>
    </message>
    <message>
        <source>A mitigation is present but has no effect.</source>
        <translation>緩和策はありますが、効果がありません。</translation>
    </message>
    <message>
        <source>A rule has the name of a mitigation but different content.</source>
        <translation>緩和策と同じ名前で内容の異なるルールがあります。</translation>
    </message>
    <message>
        <source>The server is vulnerable and nothing protects it.</source>
        <translation>サーバーに脆弱性があり、保護されていません。</translation>
    </message>
    <message>
        <source>The vulnerability doesn&apos;t affect this product, role or build.</source>
        <translation>この製品、役割、ビルドは脆弱性の影響を受けません。</translation>
    </message>
    <message>
        <source>Information that the verdict needs couldn&apos;t be read.</source>
        <translation>判定に必要な情報を読み取れません。</translation>
    </message>
    <message>
        <source>Fixed and mitigated</source>
        <comment>state of protection</comment>
        <translation>修正済み・緩和策あり</translation>
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
        <source>Start the service %1 (start type: %2).</source>
        <translation>サービス %1 を開始します (スタートアップの種類: %2)。</translation>
    </message>
    <message>
        <source>Leave the service %1 stopped (start type: %2).</source>
        <translation>サービス %1 を停止したままにします (スタートアップの種類: %2)。</translation>
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
        <source>Blocked mitigations on the server</source>
        <translation>サーバーでブロックした緩和策</translation>
    </message>
    <message>
        <source>Unblock all mitigations on this server.</source>
        <translation>このサーバーでの緩和策のブロックをすべて解除します。</translation>
    </message>
    <message>
        <source>Set the blocked mitigations on the server to %1.</source>
        <translation>サーバーでブロックする緩和策を %1 にします。</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>state of a step</comment>
        <translation>予定</translation>
    </message>
    <message>
        <source>In progress</source>
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
        <translation>検証済み</translation>
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
        <source>Restored</source>
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
        <translation>完了・検証済み</translation>
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
        <source>The change is in progress.</source>
        <translation>変更を実行中です。</translation>
    </message>
    <message>
        <source>Everything was changed, read back and verified.</source>
        <translation>すべて変更し、読み直して検証しました。</translation>
    </message>
    <message>
        <source>Something on the server is neither as it was before nor as planned. Check the steps.</source>
        <translation>変更前とも計画とも異なるものがサーバーにあります。手順を確認してください。</translation>
    </message>
    <message>
        <source>The server&apos;s state didn&apos;t allow the change. Nothing was changed.</source>
        <translation>サーバーの状態により実行できませんでした。何も変更されていません。</translation>
    </message>
    <message>
        <source>The change failed, and everything that had been changed was restored.</source>
        <translation>変更に失敗し、変更した部分は元に戻しました。</translation>
    </message>
    <message>
        <source>Amado can tell whether the change was made as soon as it can read the server again.</source>
        <translation>変更されたかどうかは、サーバーを再び読み取れたときに分かります。</translation>
    </message>
    <message>
        <source>The server was already in the desired state. Nothing was changed.</source>
        <translation>サーバーはすでに目的の状態でした。何も変更していません。</translation>
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
        <source>Evaluating</source>
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
        <translation>検証中</translation>
    </message>
    <message>
        <source>Restoring</source>
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
        <source>You stopped it before it started. Nothing was changed.</source>
        <translation>開始する前に停止しました。何も変更していません。</translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message>
        <source>the change wasn&apos;t made: %1</source>
        <comment>why a server is still open; reason</comment>
        <translation>変更できませんでした: %1</translation>
    </message>
    <message>
        <source>the change wasn&apos;t made</source>
        <translation>変更できませんでした</translation>
    </message>
    <message>
        <source>not possible: %1</source>
        <comment>why a server is still open; reason</comment>
        <translation>適用できません: %1</translation>
    </message>
    <message>
        <source>no mitigation has been published, so install the update</source>
        <translation>緩和策は公開されていません。更新プログラムの適用が必要です</translation>
    </message>
    <message>
        <source>the server wasn&apos;t chosen</source>
        <translation>サーバーが選択されていません</translation>
    </message>
    <message>
        <source>the mitigation wasn&apos;t chosen</source>
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
    <name>TableText</name>
    <message>
        <source>%1 (details)</source>
        <comment>title of a column with what stands under its cells</comment>
        <translation>%1 (詳細)</translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message>
        <source>Don&apos;t rely on this feed. Fetch it again without a proxy that inspects or changes the traffic.</source>
        <translation>このフィードを信用しないでください。通信を検査または変更するプロキシを通さずに、もう一度取得してください。</translation>
    </message>
    <message>
        <source>Check whether a proxy or a sign-in page answered instead of the feed, or whether it&apos;s the wrong file.</source>
        <translation>プロキシ、サインイン ページ、別のファイルがフィードの代わりに応答していないかを確認してください。</translation>
    </message>
    <message>
        <source>Don&apos;t rely on this feed. If Microsoft has changed the format of the feed, you need a newer version of Amado.</source>
        <translation>このフィードを信用しないでください。Microsoft がフィードの形式を変えた場合は、新しいバージョンの Amado が必要です。</translation>
    </message>
    <message>
        <source>Fetch the current feed from Microsoft, and check the clock of this computer.</source>
        <translation>Microsoft から現在のフィードを取得し、このコンピューターの時計を確認してください。</translation>
    </message>
    <message>
        <source>Keep the stored feed, and check the connection to Microsoft&apos;s mitigation endpoint.</source>
        <translation>保存済みのフィードを使い続け、Microsoft の接続先までの経路を確認してください。</translation>
    </message>
    <message>
        <source>The content was changed after signing</source>
        <translation>署名後に内容が変更されています</translation>
    </message>
    <message>
        <source>Something was added, removed or changed after signing, even if only a space.</source>
        <translation>署名の後に、空白 1 文字であっても追加、削除、変更がありました。</translation>
    </message>
    <message>
        <source>The signature doesn&apos;t match the key</source>
        <translation>署名が鍵と一致しません</translation>
    </message>
    <message>
        <source>The list of what was signed, or the signature itself, was changed.</source>
        <translation>署名対象の一覧、または署名そのものが変更されています。</translation>
    </message>
    <message>
        <source>The text isn&apos;t well-formed</source>
        <translation>テキストが正しい形式ではありません</translation>
    </message>
    <message>
        <source>It isn&apos;t XML in UTF-8, or it was truncated in transit.</source>
        <translation>UTF-8 の XML ではないか、途中で切れています。</translation>
    </message>
    <message>
        <source>The document has a document type declaration</source>
        <translation>文書型宣言があります</translation>
    </message>
    <message>
        <source>A feed never has one. It could make a reader fetch or expand other content.</source>
        <translation>フィードに文書型宣言はありません。読み取り側に別のものを取得させたり展開させたりするおそれがあります。</translation>
    </message>
    <message>
        <source>The document is too large</source>
        <translation>文書が大きすぎます</translation>
    </message>
    <message>
        <source>It exceeds 1 MiB, 32 levels or 20,000 elements. A feed is much smaller.</source>
        <translation>1 MiB、32 階層、20,000 要素のいずれかを超えています。実際のフィードはこれよりはるかに小さいものです。</translation>
    </message>
    <message>
        <source>This isn&apos;t a mitigation feed</source>
        <translation>緩和策フィードではありません</translation>
    </message>
    <message>
        <source>The document doesn&apos;t begin like Microsoft&apos;s feed.</source>
        <translation>文書の先頭が Microsoft のフィードと異なります。</translation>
    </message>
    <message>
        <source>The document has several signatures</source>
        <translation>署名が複数あります</translation>
    </message>
    <message>
        <source>It could be unclear which content each of them covers, so Amado accepts none.</source>
        <translation>それぞれがどの内容を対象とするかを取り違えるおそれがあるため、どれも受け付けません。</translation>
    </message>
    <message>
        <source>The signature is in the wrong place</source>
        <translation>署名の位置が正しくありません</translation>
    </message>
    <message>
        <source>Someone might have wrapped the signed content in other content.</source>
        <translation>署名された内容が、別の内容に包み込まれているおそれがあります。</translation>
    </message>
    <message>
        <source>The signature uses another algorithm</source>
        <translation>署名に別のアルゴリズムが使われています</translation>
    </message>
    <message>
        <source>Amado accepts only RSA with SHA-256 in Microsoft&apos;s canonical form.</source>
        <translation>Microsoft の正規形による RSA と SHA-256 だけを受け付けます。</translation>
    </message>
    <message>
        <source>The content is transformed before signing</source>
        <translation>署名の前に内容が変換されています</translation>
    </message>
    <message>
        <source>What was signed would differ from what is shown.</source>
        <translation>署名されたものと、目に見えるものが一致しません。</translation>
    </message>
    <message>
        <source>The signature refers to something else</source>
        <translation>署名が別のものを参照しています</translation>
    </message>
    <message>
        <source>It has to cover the whole document and nothing else.</source>
        <translation>署名は文書全体だけを対象とする必要があります。</translation>
    </message>
    <message>
        <source>The signer&apos;s key or certificates are missing or unusual</source>
        <translation>署名者の鍵または証明書がないか、通常と異なります</translation>
    </message>
    <message>
        <source>They don&apos;t have the form that Microsoft uses.</source>
        <translation>Microsoft が使う形式ではありません。</translation>
    </message>
    <message>
        <source>The signature has an unusual part</source>
        <translation>署名に通常はない部分があります</translation>
    </message>
    <message>
        <source>It contains something that Microsoft&apos;s signatures never contain.</source>
        <translation>Microsoft の署名には決して含まれないものが入っています。</translation>
    </message>
    <message>
        <source>The key doesn&apos;t match the certificate</source>
        <translation>鍵が証明書と一致しません</translation>
    </message>
    <message>
        <source>Someone signed with a different key under the signer&apos;s name.</source>
        <translation>署名者の名前で、別の鍵による署名が行われました。</translation>
    </message>
    <message>
        <source>A certificate is missing</source>
        <translation>証明書が足りません</translation>
    </message>
    <message>
        <source>No chain leads from the signer to a root certificate that Amado knows.</source>
        <translation>署名者から、Amado が認めるルート証明書までつながっていません。</translation>
    </message>
    <message>
        <source>The certificates end at a certificate authority that Amado doesn&apos;t trust.</source>
        <translation>証明書チェーンの最後が、Amado の信頼しない認証機関です。</translation>
    </message>
    <message>
        <source>The certificate is issued for another purpose</source>
        <translation>証明書の用途が異なります</translation>
    </message>
    <message>
        <source>It can&apos;t be used to sign feeds or to prove times.</source>
        <translation>フィードの署名、または時刻の証明には使えません。</translation>
    </message>
    <message>
        <source>The time is in the future</source>
        <translation>時刻が未来です</translation>
    </message>
    <message>
        <source>A certificate or a timestamp starts after the time of evaluation.</source>
        <translation>証明書またはタイムスタンプの開始時刻が、判定の時点より後です。</translation>
    </message>
    <message>
        <source>A certificate has expired</source>
        <translation>証明書の有効期限が切れています</translation>
    </message>
    <message>
        <source>Nothing proves that the feed was signed while all certificates were valid.</source>
        <translation>すべての証明書が有効な間にフィードが署名されたことを証明するものがありません。</translation>
    </message>
    <message>
        <source>A certificate was issued by an unauthorized issuer</source>
        <translation>発行権限のない発行者による証明書があります</translation>
    </message>
    <message>
        <source>The issuer isn&apos;t a certificate authority.</source>
        <translation>発行者は認証機関ではありません。</translation>
    </message>
    <message>
        <source>A certificate violates a restriction</source>
        <translation>証明書が制限に反しています</translation>
    </message>
    <message>
        <source>Its path length, names, key usage or a critical extension doesn&apos;t allow this use.</source>
        <translation>パスの長さ、名前、鍵の用途、または重要な拡張により、この使い方は認められません。</translation>
    </message>
    <message>
        <source>A key or a hash is too weak</source>
        <translation>鍵またはハッシュが弱すぎます</translation>
    </message>
    <message>
        <source>Keys under 2048 bits and SHA-1 can be forged, so Amado doesn&apos;t accept them.</source>
        <translation>2048 ビット未満の鍵と SHA-1 は偽造のおそれがあるため、受け付けません。</translation>
    </message>
    <message>
        <source>A certificate is forged or damaged</source>
        <translation>証明書が偽造されているか、壊れています</translation>
    </message>
    <message>
        <source>The issuer that it names didn&apos;t sign it.</source>
        <translation>記載された発行者が署名したものではありません。</translation>
    </message>
    <message>
        <source>The feed is older than the stored one</source>
        <translation>保存済みのフィードより古いものです</translation>
    </message>
    <message>
        <source>It&apos;s genuine but was signed earlier. An attacker could have resent it.</source>
        <translation>本物ですが、保存済みのフィードより前に署名されたものです。攻撃者が送り直した可能性があります。</translation>
    </message>
    <message>
        <source>Nothing proves that the feed is newer</source>
        <translation>保存済みのフィードより新しいことを証明するものがありません</translation>
    </message>
    <message>
        <source>It differs from the stored feed, and no timestamp shows which one was signed first.</source>
        <translation>保存済みのフィードと異なり、どちらが先に署名されたかを示すタイムスタンプがありません。</translation>
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
        <source>Older than stored</source>
        <translation>保存済みより古い</translation>
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
        <source>The signature matches the content, and the signer&apos;s certificate leads to a root certificate that Amado trusts.</source>
        <translation>署名は内容と一致し、署名者の証明書は Amado が信頼するルート証明書につながっています。</translation>
    </message>
    <message>
        <source>No action is needed.</source>
        <translation>対処の必要はありません。</translation>
    </message>
    <message>
        <source>The signer of the feed isn&apos;t trusted</source>
        <translation>フィードの署名者を信頼できません</translation>
    </message>
    <message>
        <source>The signature matches the content, but the signer&apos;s certificates don&apos;t meet the requirements.</source>
        <translation>署名は内容と一致していますが、署名者の証明書が条件を満たしていません。</translation>
    </message>
    <message>
        <source>The signature of the feed has expired</source>
        <translation>フィードの署名は期限切れです</translation>
    </message>
    <message>
        <source>This feed isn&apos;t newer than the stored one</source>
        <translation>保存済みのフィードより新しいものではありません</translation>
    </message>
    <message>
        <source>It&apos;s genuine, but nothing proves that it&apos;s newer.</source>
        <translation>本物ですが、新しいことが証明されていません。</translation>
    </message>
    <message>
        <source>The feed was altered</source>
        <translation>フィードが改ざんされています</translation>
    </message>
    <message>
        <source>Its content or its signature was changed after signing.</source>
        <translation>署名後に、内容または署名が変更されています。</translation>
    </message>
    <message>
        <source>The feed isn&apos;t signed</source>
        <translation>フィードに署名がありません</translation>
    </message>
    <message>
        <source>Nothing says who wrote it.</source>
        <translation>誰が作成したかを示すものがありません。</translation>
    </message>
    <message>
        <source>The feed couldn&apos;t be read</source>
        <translation>フィードを読み取れませんでした</translation>
    </message>
    <message>
        <source>It doesn&apos;t have the format that Amado accepts.</source>
        <translation>Amado が受け付ける形式ではありません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was found: what it means</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The feed has no timestamp, so the time of signing is unknown.</source>
        <translation>タイムスタンプがないため、フィードがいつ署名されたかは不明です。</translation>
    </message>
    <message>
        <source>A timestamp proves that the feed was signed on %1 UTC.</source>
        <translation>タイムスタンプにより、フィードが %1 UTC に署名されたことが証明されています。</translation>
    </message>
    <message>
        <source>The timestamp can&apos;t be used as proof: %1.</source>
        <translation>タイムスタンプを証明として使用できません: %1。</translation>
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
        <source>Certificates have expired since then (%1). The timestamp still proves the signature, but a feed this old says nothing about newer attacks.</source>
        <translation>その後、証明書の有効期限が切れました (%1)。署名はタイムスタンプにより今も証明されていますが、これほど古いフィードは新しい攻撃について何も示しません。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>It&apos;s newer than the stored feed.</source>
        <translation>保存済みのフィードより新しいものです。</translation>
    </message>
    <message>
        <source>It&apos;s the same as the stored feed.</source>
        <translation>保存済みのフィードと同じ内容です。</translation>
    </message>
    <message>
        <source>It was signed before the stored feed.</source>
        <translation>保存済みのフィードより前に署名されました。</translation>
    </message>
    <message>
        <source>Nothing proves that it&apos;s newer than the stored feed.</source>
        <translation>保存済みのフィードより新しいことは証明されていません。</translation>
    </message>
    <message>
        <source>Doesn&apos;t change anything. It only checks that the feed arrives.</source>
        <translation>何も変更しません。フィードが届くことを確認するためのものです。</translation>
    </message>
    <message>
        <source>Amado doesn&apos;t know actions of this form. It shows them but never carries them out.</source>
        <translation>Amado はこの形式の操作に対応していません。表示するだけで、実行することはありません。</translation>
    </message>
    <message>
        <source>The root certificate isn&apos;t known</source>
        <translation>ルート証明書が認められたものではありません</translation>
    </message>
    <message>
        <source>Fetch the current feed from Microsoft.</source>
        <translation>Microsoft から現在のフィードを取得してください。</translation>
    </message>
    <message>
        <source>The file was saved as UTF-16</source>
        <translation>UTF-16 で保存されたファイルです</translation>
    </message>
    <message>
        <source>Microsoft publishes the feed in UTF-8. In PowerShell, &gt; and Out-File save text as UTF-16, so these aren&apos;t the bytes that were signed.</source>
        <translation>Microsoft はフィードを UTF-8 で公開しています。PowerShell の &gt; や Out-File は UTF-16 で保存するため、署名されたときの内容とバイト単位で一致しません。</translation>
    </message>
    <message>
        <source>Save the bytes as they arrive: Invoke-WebRequest https://officeclient.microsoft.com/getexchangemitigations -OutFile feed.xml</source>
        <translation>受信した内容をそのまま保存してください: Invoke-WebRequest https://officeclient.microsoft.com/getexchangemitigations -OutFile feed.xml</translation>
    </message>
</context>
<context>
    <name>UpdateText</name>
    <message>
        <source>Only customers with the paid extension, which covers updates until %1, get this update.</source>
        <translation>この更新プログラムは、%1 まで提供される有償延長の契約者だけが入手できます。</translation>
    </message>
    <message>
        <source>The newest one for everyone is %1.</source>
        <translation>一般に提供された最新のものは %1 です。</translation>
    </message>
    <message>
        <source>Microsoft no longer publishes updates for the installed CU.</source>
        <translation>インストールされている CU には、更新プログラムがもう提供されません。</translation>
    </message>
    <message>
        <source>Some fixes exist for newer CUs only.</source>
        <translation>新しい CU にしかない修正があります。</translation>
    </message>
    <message>
        <source>It&apos;s the newest update.</source>
        <translation>最新の更新プログラムです。</translation>
    </message>
    <message>
        <source>Support for %1 ended on %2.</source>
        <translation>%1 のサポートは %2 に終了しました。</translation>
    </message>
    <message>
        <source>The update alone isn&apos;t enough.</source>
        <translation>更新プログラムだけでは不十分です。</translation>
    </message>
    <message>
        <source>The setting override turns off a fix that is installed.</source>
        <translation>この設定の上書きが、インストール済みの修正を無効にしています。</translation>
    </message>
    <message>
        <source>No update is missing.</source>
        <translation>不足している更新プログラムはありません。</translation>
    </message>
    <message>
        <source>The data as of %1 lists no newer update.</source>
        <translation>%1 時点のデータに、これより新しい更新プログラムはありません。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>source, its date</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未修正</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <translation>緩和済み</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>修正済み</translation>
    </message>
    <message>
        <source>Fix not confirmed</source>
        <translation>修正は未確認</translation>
    </message>
    <message>
        <source>Not affected</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>1 update behind</source>
        <translation>1 件不足</translation>
    </message>
    <message>
        <source>2 or 3 behind</source>
        <translation>2、3 件不足</translation>
    </message>
    <message>
        <source>4 or more behind</source>
        <translation>4 件以上不足</translation>
    </message>
    <message>
        <source>Needs a newer CU</source>
        <translation>新しい CU が必要</translation>
    </message>
    <message>
        <source>Install %1.</source>
        <translation>%1 をインストールしてください。</translation>
    </message>
    <message>
        <source>Move to %1.</source>
        <translation>%1 に移行してください。</translation>
    </message>
    <message>
        <source>Remove the setting override “%1”.</source>
        <translation>設定の上書き「%1」を削除してください。</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>必要な作業はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1、ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>It concerns %1.</source>
        <translation>対象は %1 です。</translation>
    </message>
    <message>
        <source>It fixes %1.</source>
        <translation>%1 を修正します。</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>スコア %1</translation>
    </message>
    <message>
        <source>known exploited, fix by %1</source>
        <translation>悪用を確認、対処期限 %1</translation>
    </message>
    <message>
        <source>fixed first in %1</source>
        <translation>最初に修正されたのは %1</translation>
    </message>
    <message>
        <source>its fix is turned off by the setting override “%1”</source>
        <translation>設定の上書き「%1」により修正が無効</translation>
    </message>
    <message>
        <source>sources disagree whether this build has the fix</source>
        <translation>このビルドに修正が含まれるかどうか、情報源の間で一致しない</translation>
    </message>
    <message>
        <source>KB number</source>
        <translation>KB 番号</translation>
    </message>
    <message>
        <source>release date</source>
        <translation>公開日</translation>
    </message>
    <message>
        <source>build number</source>
        <translation>ビルド番号</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新プログラム</translation>
    </message>
    <message>
        <source>CU name</source>
        <translation>CU の名前</translation>
    </message>
    <message>
        <source>support</source>
        <translation>サポート</translation>
    </message>
    <message>
        <source>end of the paid extension</source>
        <translation>有償延長の終了日</translation>
    </message>
    <message>
        <source>end of support</source>
        <translation>サポートの終了日</translation>
    </message>
    <message>
        <source>affected builds</source>
        <translation>影響を受けるビルド</translation>
    </message>
    <message>
        <source>score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>first fixed build</source>
        <translation>最初に修正されたビルド</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>値なし</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value, its sources</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2: Amado uses %3; another source says %4. %5</source>
        <comment>subject, field, ours, theirs, why</comment>
        <translation>%1 の %2: Amado は %3 を採用しています。ほかの情報源では %4 です。%5</translation>
    </message>
    <message>
        <source>Only customers with the paid extension get this update.</source>
        <translation>この更新プログラムは、有償延長の契約者だけが入手できます。</translation>
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
        <source>Opens a folder copied from a server, or a folder that contains such folders</source>
        <translation>サーバーからコピーしたフォルダー、またはそれらをまとめたフォルダーを開きます</translation>
    </message>
    <message>
        <source>Open the practice &amp;lab</source>
        <translation>練習用ラボを開く(&amp;L)</translation>
    </message>
    <message>
        <source>Opens a small organization on disk to practice on</source>
        <translation>ディスク上の小さな練習用の組織を開きます</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>再読み込み(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Protect…</source>
        <translation>保護(&amp;P)…</translation>
    </message>
    <message>
        <source>Applies mitigations. You see every change before it&apos;s made</source>
        <translation>緩和策を適用します。変更内容はすべて事前に表示されます</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>元に戻す(&amp;U)…</translation>
    </message>
    <message>
        <source>Shows what undoing the newest change would do</source>
        <translation>最新の変更を元に戻す内容を表示します</translation>
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
        <source>Language, theme, store and date of the data</source>
        <translation>言語、テーマ、保存先、データの日付</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Reads all servers again, or only the selected ones if you select several</source>
        <translation>すべてのサーバーを読み直します。複数選択しているときは選択したサーバーを読み直します</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>サーバーの追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Adds real servers by name, from a list or from Active Directory</source>
        <translation>名前、一覧ファイル、または Active Directory から実サーバーを追加します</translation>
    </message>
    <message>
        <source>&amp;Test the connection…</source>
        <translation>接続テスト(&amp;T)…</translation>
    </message>
    <message>
        <source>Shows the connection settings of the selected server and tests the connection stage by stage</source>
        <translation>選択したサーバーへの接続方法を表示し、段階ごとにテストします</translation>
    </message>
    <message>
        <source>Re&amp;move from the list</source>
        <translation>一覧から削除(&amp;M)</translation>
    </message>
    <message>
        <source>Removes the selected servers from the list. The servers and the history stay as they are</source>
        <translation>選択したサーバーを一覧から削除します。サーバーと履歴はそのまま残ります</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Opens the guide (also with F1)</source>
        <translation>ガイドを開きます (F1 キー)</translation>
    </message>
    <message>
        <source>S&amp;can…</source>
        <translation>スキャン(&amp;C)…</translation>
    </message>
    <message>
        <source>Searches servers for traces of earlier attacks, without changing them</source>
        <translation>過去の攻撃の痕跡をサーバーで検索します。サーバーは変更しません</translation>
    </message>
    <message>
        <source>Updates</source>
        <comment>page</comment>
        <translation>更新状況</translation>
    </message>
    <message>
        <source>Find a command, a server or a CVE…</source>
        <translation>コマンド、サーバー、CVE を検索…</translation>
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
        <source>Servers</source>
        <translation>追加するサーバー</translation>
    </message>
    <message>
        <source>Full server names, one per line, such as ex01.corp.example.</source>
        <translation>サーバーの完全な名前を 1 行に 1 つずつ入力します (例: ex01.corp.example)。</translation>
    </message>
    <message>
        <source>Server names</source>
        <translation>サーバーの名前</translation>
    </message>
    <message>
        <source>Connection</source>
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
        <source>%n other line(s) can&apos;t be used.</source>
        <translation>
            <numerusform>ほかに使えない行が %n 行あります。</numerusform>
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
        <source>How to prepare a server</source>
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
        <source>%1 was already in the list. Its connection settings changed: %2.</source>
        <comment>server, what was and is</comment>
        <translation>%1 はすでに一覧にあります。接続方法が変わりました: %2。</translation>
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
        <translation>再チェック(&amp;H)</translation>
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
        <source>Amado records every step before it writes. Elapsed: %1</source>
        <translation>すべての手順を、書き込みの前に記録します。経過時間: %1</translation>
    </message>
    <message>
        <source>Everything was applied</source>
        <translation>すべて適用しました</translation>
    </message>
    <message>
        <source>Next, see whether the protection is in effect.</source>
        <translation>次に進むと、効果の検証結果が表示されます。</translation>
    </message>
    <message>
        <source>Select a line to see the reason and what to do. The other changes stay in effect.</source>
        <translation>行を選択すると、原因と対処が表示されます。ほかの変更はそのまま有効です。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) weren&apos;t made</source>
        <translation>
            <numerusform>%n 件の変更を実行できませんでした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n change(s) weren&apos;t started</source>
        <translation>
            <numerusform>停止しました。%n 件の変更は開始していません</numerusform>
        </translation>
    </message>
    <message>
        <source>What was applied before you stopped stays in effect.</source>
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
        <source>%1: not applied by the EM service</source>
        <comment>mitigation ID</comment>
        <translation>%1: EM サービスは適用していません</translation>
    </message>
    <message>
        <source>%1: applied by the EM service as %2</source>
        <comment>mitigation ID, applied ID</comment>
        <translation>%1: EM サービスが %2 として適用済み</translation>
    </message>
    <message>
        <source>This server has no EM service whose list you could change, or its list is unknown.</source>
        <translation>このサーバーには、一覧を変更できる EM サービスがないか、一覧の内容が不明です。</translation>
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
        <source>Block the entered ID…</source>
        <translation>入力した ID をブロック…</translation>
    </message>
    <message>
        <source>Unblock the entered ID…</source>
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
    <name>amado::BuildTimeline</name>
    <message>
        <source>Timeline of releases</source>
        <translation>リリースの時系列</translation>
    </message>
    <message>
        <source>%1, %2: installed here</source>
        <translation>%1、%2: インストール済み (現在)</translation>
    </message>
    <message>
        <source>%1, %2: included</source>
        <translation>%1、%2: 適用済み</translation>
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
        <source>Support ends</source>
        <translation>サポート終了</translation>
    </message>
    <message>
        <source>%1 ends</source>
        <translation>%1 終了</translation>
    </message>
    <message>
        <source>Feed needs %1 or later</source>
        <comment>month and year</comment>
        <translation>フィードの受信には %1 以降が必要</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>date, what happens</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <comment>first day, last day, support</comment>
        <translation>%1 ～ %2: %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happens, date</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>amado::CertificateDetailView</name>
    <message>
        <source>%1 (past)</source>
        <comment>time that lies before now</comment>
        <translation>%1 (経過)</translation>
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
        <source>Can issue certificates</source>
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
        <source>didn&apos;t exist</source>
        <translation>存在しませんでした</translation>
    </message>
    <message>
        <source>Details of the selected change</source>
        <translation>選択した変更の詳細</translation>
    </message>
    <message>
        <source>No change needed: the server is already in the desired state.</source>
        <translation>変更の必要はありません。サーバーはすでに目的の状態です。</translation>
    </message>
    <message>
        <source>These applications read the same file, so the change also affects them:</source>
        <translation>次のアプリケーションも同じファイルを読み取るため、変更が及びます:</translation>
    </message>
    <message>
        <source>The file has been changed since then. Those changes stay. Only what this change wrote is removed.</source>
        <translation>その後ファイルが変更されています。その変更は残し、この変更で書き込んだ部分だけを取り除きます。</translation>
    </message>
    <message>
        <source>The EM service would write this rule again. Amado therefore first blocks its mitigation ID on this server, and tells you if the rule returns.</source>
        <translation>EM サービスはこのルールを再び書き込みます。そのため、先にこのサーバーで緩和策の ID をブロックし、ルールが戻った場合はお知らせします。</translation>
    </message>
    <message>
        <source>You can undo this change. Amado keeps the state before it, and Undo restores it byte for byte.</source>
        <translation>元に戻せます。変更前の状態を保存しており、1 バイトも変えずに元どおりにします。</translation>
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
        <source>The list has been changed since then. Those changes stay. Only this change is undone.</source>
        <translation>その後、一覧が変更されています。その変更は残し、この変更の分だけを元に戻します。</translation>
    </message>
    <message>
        <source>You can undo this change. Amado keeps the list as it was before, and Undo reverts exactly this change.</source>
        <translation>元に戻せます。変更前の一覧を保存しており、この変更だけを正確に元に戻します。</translation>
    </message>
    <message>
        <source>Location in IIS: %1</source>
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
        <translation>適用不可</translation>
    </message>
    <message>
        <source>No change needed</source>
        <translation>変更不要</translation>
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
        <translation>事前チェック</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>変更される内容</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>再チェック(&amp;H)</translation>
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
        <source>Amado reads each server again and doesn&apos;t change anything. Elapsed: %1</source>
        <translation>各サーバーを読み直します。何も変更されません。経過時間: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) can be protected</source>
        <translation>
            <numerusform>%n 台のサーバーを保護できます</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be applied at the moment</source>
        <translation>現在の状態では何も適用できません</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) aren&apos;t possible yet. The list shows the reason and what to do. You can continue with the others.</source>
        <translation>
            <numerusform>%n 件の変更はまだ実行できません。一覧に原因と対処を示します。ほかの変更は続行できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Next, see exactly what would be written.</source>
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
        <source>Select &amp;recommended</source>
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
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>No mitigation is needed or available here.</source>
        <translation>必要な、または適用できる緩和策はありません。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>why, who protects instead</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n server(s) that need protection are selected.</source>
        <translation>
            <numerusform>保護が必要な %n 台のうち %1 台を選択しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) couldn&apos;t be evaluated.</source>
        <translation>
            <numerusform>%n 台は判定できませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed until you have seen every difference.</source>
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
    <name>amado::CommandPalette</name>
    <message>
        <source>Find a command, a server or a CVE</source>
        <translation>コマンド、サーバー、CVE を検索</translation>
    </message>
    <message>
        <source>Command, server or CVE</source>
        <translation>コマンド、サーバー、CVE</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>name, what it is</comment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>amado::DetailSplitter</name>
    <message>
        <source>Back to the list</source>
        <translation>一覧に戻る</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>amado::DiscoverPanel</name>
    <message>
        <source>Name of a domain controller</source>
        <translation>ドメイン コントローラーの名前</translation>
    </message>
    <message>
        <source>If not selected, the Kerberos ticket of your session is used</source>
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
        <source>Setup build</source>
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
        <source>%n server(s) found in the organization “%1”. The directory shows the setup build. Amado reads the installed security updates after you add the servers.</source>
        <translation>
            <numerusform>組織「%1」で %n 台が見つかりました。ディレクトリで分かるのはセットアップ時のビルドです。セキュリティ更新プログラムは追加後に確認します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) older than Exchange 2013 are omitted.</source>
        <translation>
            <numerusform>Exchange 2013 より古い %n 台は除きました。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more servers than can be listed at once.</source>
        <translation>一度に表示できる台数を超えています。</translation>
    </message>
    <message>
        <source>Sign in with a &amp;password over TLS</source>
        <translation>TLS を使い、パスワードでサインインする(&amp;P)</translation>
    </message>
    <message>
        <source>Lists the Exchange servers in the directory, so that you can choose the ones to add. Without a password, the Kerberos ticket of your session is used.</source>
        <translation>ディレクトリの Exchange サーバーをここに一覧表示します。追加するサーバーを選択してください。パスワードを使わない場合は、現在のセッションの Kerberos チケットを使います。</translation>
    </message>
</context>
<context>
    <name>amado::DistanceChart</name>
    <message>
        <source>Servers by distance from current</source>
        <translation>最新との差ごとのサーバー数</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>support: how many servers</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n server(s) (%2)</source>
        <comment>distance: how many, by support</comment>
        <translation>
            <numerusform>%1: %n 台 (%2)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::DocumentDetailView</name>
    <message>
        <source>There is no feed document yet.</source>
        <translation>フィードの文書はまだありません。</translation>
    </message>
    <message>
        <source>Fetch the feed, or import a file that was saved on another computer.</source>
        <translation>フィードを取得するか、別のコンピューターで保存したファイルを読み込んでください。</translation>
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
        <source>The content isn&apos;t shown because no signature guarantees it.</source>
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
        <source>Something that Amado doesn&apos;t know</source>
        <translation>Amado が対応していない要素</translation>
    </message>
    <message>
        <source>An entry without identifier</source>
        <translation>ID のない項目</translation>
    </message>
    <message>
        <source>Corresponds to</source>
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
        <source>Show the signed %1</source>
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
        <source>No known effect on users</source>
        <translation>ユーザーへの影響は知られていません</translation>
    </message>
    <message numerus="yes">
        <source>What users might notice (%n known side effect(s))</source>
        <translation>
            <numerusform>ユーザーへの影響 (既知の副作用 %n 件)</numerusform>
        </translation>
    </message>
    <message>
        <source>Not blocked by these mitigations:</source>
        <translation>これらの緩和策では防げないもの:</translation>
    </message>
</context>
<context>
    <name>amado::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>amado::ExpiryDetailView</name>
    <message numerus="yes">
        <source>%n of these dates is/are within the next 30 days.</source>
        <translation>
            <numerusform>今後 30 日以内の期限が %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these dates is within the next 30 days.</source>
        <translation>今後 30 日以内の期限はありません。</translation>
    </message>
</context>
<context>
    <name>amado::ExpiryLine</name>
    <message>
        <source>Timeline of trust</source>
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
        <source>For findings that you have checked and that need no action, such as those from your own vulnerability scanner. The finding stays in the list, dimmed, and counts again after the last day.</source>
        <translation>調査の結果、対処が不要と分かった検出項目に使います (自社の脆弱性スキャナーなど)。項目は薄い表示で一覧に残り、期限の翌日から再び数に入ります。</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>理由(&amp;R):</translation>
    </message>
    <message>
        <source>&amp;Decided by:</source>
        <translation>判断した人(&amp;D):</translation>
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
        <source>Item</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>読み取り元</translation>
    </message>
    <message>
        <source>Information collected from the server</source>
        <translation>サーバーから収集した情報</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Copies all collected information as text, one line for each item</source>
        <translation>収集した情報を 1 行ずつテキストとしてコピーします</translation>
    </message>
</context>
<context>
    <name>amado::FeedDetailView</name>
    <message>
        <source>Certificates of the endpoint, as this server sees them</source>
        <translation>このサーバーから見た接続先の証明書</translation>
    </message>
</context>
<context>
    <name>amado::FeedHead</name>
    <message>
        <source>&amp;Fetch now</source>
        <translation>今すぐ取得(&amp;F)</translation>
    </message>
    <message>
        <source>Fetches the feed from Microsoft&apos;s endpoint to this computer and verifies it</source>
        <translation>Microsoft の接続先からこのコンピューターにフィードを取得し、検証します</translation>
    </message>
    <message>
        <source>&amp;Import file…</source>
        <translation>ファイルの読み込み(&amp;I)…</translation>
    </message>
    <message>
        <source>Verifies a document that was saved on another computer</source>
        <translation>別のコンピューターで保存した文書を検証します</translation>
    </message>
    <message>
        <source>&amp;Export proof…</source>
        <translation>証明のエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Saves the document, its certificates and the verdict in one file</source>
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
        <translation>%1%2確認: %3。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>The feed hasn&apos;t been fetched yet</source>
        <translation>フィードはまだ取得されていません</translation>
    </message>
    <message>
        <source>Fetch the feed to this computer, or import a file. Amado never carries out anything from the feed. It applies only mitigations from its own catalog, after you have reviewed them.</source>
        <translation>このコンピューターに取得するか、ファイルを読み込んでください。Amado がフィードの内容を実行することはありません。適用するのは Amado のカタログの緩和策だけで、必ず事前に内容を確認できます。</translation>
    </message>
    <message>
        <source>The last fetch failed %1: %2</source>
        <comment>age: what went wrong</comment>
        <translation>最後の取得は失敗しました (%1): %2</translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <comment>what. why. what to do</comment>
        <translation>%1。%2%3</translation>
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
        <source>Connecting to the endpoint…</source>
        <translation>接続先に接続しています…</translation>
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
        <translation>証明のエクスポート</translation>
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
        <source>None on record</source>
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
        <source>Receives</source>
        <translation>受信の可否</translation>
    </message>
    <message>
        <source>Settings</source>
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
        <source>No feed stored</source>
        <translation>フィード未取得</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>entry of the feed: what happens with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Next run</source>
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
        <source>Timeline</source>
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
        <source>&amp;Connection to the feed</source>
        <translation>フィードへの経路(&amp;C)</translation>
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
        <source>Connection to the feed</source>
        <translation>フィードへの経路</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Use the system&apos;s proxy</source>
        <translation>システムのプロキシを使う</translation>
    </message>
    <message>
        <source>Use this proxy</source>
        <translation>このプロキシを使う</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>プロキシなし</translation>
    </message>
    <message>
        <source>The feed address has to start with https:// and contain a host name. The previous address stays in use.</source>
        <translation>フィードのアドレスは https:// で始まり、ホストを含む必要があります。以前のアドレスを使い続けます。</translation>
    </message>
    <message>
        <source>Enter the proxy in the form http://proxy.example:8080, without a name or password. The previous setting stays in use.</source>
        <translation>プロキシは http://proxy.example:8080 の形で、名前やパスワードを含めずに指定してください。以前の設定を使い続けます。</translation>
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
        <source>Copies the affected entries and files into a folder, with a list of their SHA-256 hashes</source>
        <translation>該当する記録とファイルを SHA-256 の一覧とともにフォルダーへコピーします</translation>
    </message>
    <message>
        <source>Unmark as explained</source>
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
        <source>The first entry, verbatim:</source>
        <translation>最初の記録 (原文のまま):</translation>
    </message>
    <message>
        <source>The entry, verbatim:</source>
        <translation>記録 (原文のまま):</translation>
    </message>
    <message>
        <source>Why this is a finding</source>
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
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Remove this entry…</source>
        <translation>このエントリを削除…</translation>
    </message>
    <message>
        <source>Turn on logging again…</source>
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
        <source>Findings, most severe first</source>
        <translation>検出項目 (重大な順)</translation>
    </message>
    <message>
        <source>About the finding</source>
        <translation>検出項目の詳細</translation>
    </message>
    <message>
        <source>No findings. The Servers tab shows which logs were searched and how far back they go.</source>
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
        <translation>最終スキャン</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>最終読み取り</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み取り中…</translation>
    </message>
    <message>
        <source>Being scanned…</source>
        <translation>スキャン中…</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未読</translation>
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
    <message>
        <source>&amp;Open on the whole page</source>
        <translation>全体に表示(&amp;O)</translation>
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
        <source>No change matches the filter. Clear the search to see all changes.</source>
        <translation>フィルターに一致する変更はありません。検索を消去すると、すべての変更が表示されます。</translation>
    </message>
    <message>
        <source>Amado hasn&apos;t made any changes yet.</source>
        <translation>Amado はまだ何も変更していません。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %n changes…</source>
        <translation>
            <numerusform>%n 件の変更を元に戻す(&amp;U)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>元に戻す(&amp;U)…</translation>
    </message>
    <message>
        <source>Select a change to see its details.</source>
        <translation>変更を選択すると、詳細が表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) selected</source>
        <translation>
            <numerusform>%n 件の変更を選択</numerusform>
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
        <source>Search by server, change, user or file</source>
        <translation>サーバー、変更、実行者、ファイルを検索</translation>
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
        <source>Changes, newest first</source>
        <translation>変更 (新しい順)</translation>
    </message>
    <message>
        <source>Shows what would be written before anything is written (%1)</source>
        <translation>書き込む前に内容を表示します (%1)</translation>
    </message>
    <message>
        <source>&amp;Show the server</source>
        <translation>サーバーを表示(&amp;S)</translation>
    </message>
</context>
<context>
    <name>amado::IconButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>words (shortcut)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>amado::JournalModel</name>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (元に戻し済み)</translation>
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
        <source>Change</source>
        <translation>変更</translation>
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
        <source>Open the folder of a server, or a folder that contains such folders</source>
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
        <source>Remove %1 from the list? The servers and the history stay as they are. A stored password is deleted.</source>
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
        <source>Changes are in progress</source>
        <translation>変更を実行しています</translation>
    </message>
    <message>
        <source>Amado is changing servers. If you stop, Amado finishes and records the current step, records changes that haven&apos;t started as stopped, and then closes the window.</source>
        <translation>Amado がサーバーを変更しています。停止すると、実行中の手順を終えて記録し、まだ開始していない変更を「停止」として記録してから、ウィンドウを閉じます。</translation>
    </message>
    <message>
        <source>Stop after this step</source>
        <translation>この手順の後で停止</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Stopping after the current step …</source>
        <translation>現在の手順の後で停止します…</translation>
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
        <translation>旧リビジョン (一部の攻撃を通します)</translation>
    </message>
    <message>
        <source>never had an effect</source>
        <translation>効果なし</translation>
    </message>
    <message>
        <source>Applies to</source>
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
        <source>What it stops</source>
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
        <source>Managed Availability is stopped while this mitigation is active.</source>
        <translation>この緩和策が有効な間、Managed Availability は停止します。</translation>
    </message>
    <message>
        <source>What it doesn&apos;t block</source>
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
    <message>
        <source>&amp;Protect this server…</source>
        <translation>このサーバーを保護(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Show the server</source>
        <translation>サーバーを表示(&amp;S)</translation>
    </message>
</context>
<context>
    <name>amado::PasswordPrompt</name>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Enter the password of %1 for %2. Amado keeps it until you quit, and sends it only to this server, over %3.</source>
        <comment>account, server, way of signing on</comment>
        <translation>%2 の %1 のパスワードを入力してください。Amado の終了まで保持し、%3 を使ってこのサーバーだけに送信します。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Enter the passphrase of the key file %1 for %2. Amado keeps it until you quit, uses it for every server in the list that needs this key, and never sends it.</source>
        <comment>path, server</comment>
        <translation>%2 への接続に使う鍵ファイル %1 のパスフレーズを入力してください。Amado の終了まで保持し、この鍵を使う一覧のすべてのサーバーに使います。送信することはありません。</translation>
    </message>
    <message>
        <source>Enter the password of %1 for %2. Amado keeps it until you quit, and uses it for every server in the list that this account signs in to with Kerberos. Only a domain controller checks it. Servers never receive it.</source>
        <comment>account, server</comment>
        <translation>%2 にサインインする %1 のパスワードを入力してください。Amado の終了まで保持し、このアカウントが Kerberos でサインインする一覧のすべてのサーバーに使います。パスワードを確認するのはドメイン コントローラーだけで、サーバーには送信しません。</translation>
    </message>
    <message>
        <source>Enter the password of %1 for %2. Amado keeps it until you quit, and uses it for every server in the list that this account signs in to with %3. The servers receive a proof, not the password itself.</source>
        <comment>account, server, way of signing on</comment>
        <translation>%2 にサインインする %1 のパスワードを入力してください。Amado の終了まで保持し、このアカウントが %3 でサインインする一覧のすべてのサーバーに使います。サーバーに送るのは証明だけで、パスワードそのものは送信しません。</translation>
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
        <source>No change needed: the server is already in the desired state.</source>
        <translation>変更の必要はありません。サーバーはすでに目的の状態です。</translation>
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
        <source>First select the check box above. It shows how many servers would be changed.</source>
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
    <name>amado::ReachForm</name>
    <message>
        <source>Choose the private key file</source>
        <translation>秘密鍵のファイルを選択</translation>
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
        <source>&amp;Sign-in</source>
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
        <source>Default</source>
        <translation>既定のポート</translation>
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
        <source>If you leave the account empty, the Kerberos ticket of your session is used.</source>
        <translation>アカウントが空欄の場合は、現在のセッションの Kerberos チケットを使います。</translation>
    </message>
    <message>
        <source>This computer has no keychain. Amado keeps the password until you quit and asks for it again in the next session.</source>
        <translation>このコンピューターにはキーチェーンがありません。パスワードは Amado の終了まで保持し、次回の起動時にもう一度入力を求めます。</translation>
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
        <translation>TLS なしの NTLM の危険を許容する(&amp;I)</translation>
    </message>
    <message>
        <source>NTLM without TLS doesn&apos;t verify the server&apos;s identity. Someone could impersonate the server.</source>
        <translation>TLS なしの NTLM ではサーバーの身元を確認できず、第三者がサーバーになりすますおそれがあります。</translation>
    </message>
    <message>
        <source>user@corp.example</source>
        <translation>user@corp.example</translation>
    </message>
    <message>
        <source>user name on the server</source>
        <translation>サーバー上のユーザー名</translation>
    </message>
    <message>
        <source>user name of a local account on the server</source>
        <translation>サーバーのローカル アカウントのユーザー名</translation>
    </message>
    <message>
        <source>As stated in the certificate</source>
        <translation>証明書に従う</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>パスフレーズ(&amp;P)</translation>
    </message>
    <message>
        <source>Only if the key has one</source>
        <translation>鍵に設定されている場合のみ</translation>
    </message>
    <message>
        <source>Store the passphrase in the ke&amp;ychain</source>
        <translation>パスフレーズをキーチェーンに保存(&amp;Y)</translation>
    </message>
    <message>
        <source>This computer has no keychain. Amado keeps the passphrase until you quit and asks for it again in the next session.</source>
        <translation>このコンピューターにはキーチェーンがありません。鍵のパスフレーズは Amado の終了まで保持し、次回の起動時にもう一度入力を求めます。</translation>
    </message>
    <message>
        <source>Stored in the keychain</source>
        <translation>キーチェーンに保存済み</translation>
    </message>
    <message>
        <source>Asked for when needed</source>
        <translation>必要なときに入力を求めます</translation>
    </message>
    <message>
        <source>Use this if Amado runs on the Exchange server itself. It reads the server through PowerShell.</source>
        <translation>Amado が Exchange サーバー自身の上で動作している場合に使います。サーバーの PowerShell を使って読み取ります。</translation>
    </message>
</context>
<context>
    <name>amado::RecoveryBanner</name>
    <message numerus="yes">
        <source>%n change(s) were interrupted, and their outcome is unknown. Until it&apos;s settled, Amado refuses new changes to the same files.</source>
        <translation>
            <numerusform>%n 件の変更が中断され、結果がまだ分かっていません。確定するまで、同じファイルへの新しい変更は拒否されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>再チェック(&amp;K)</translation>
    </message>
    <message>
        <source>The server might still be working on it. Amado reads it again at %1.</source>
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
        <source>Review the changes</source>
        <translation>変更内容の確認</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. Select a line to see its differences.</source>
        <translation>まだ何も変更されていません。行を選択すると差分が表示されます。</translation>
    </message>
    <message>
        <source>Planned changes</source>
        <translation>予定されている変更</translation>
    </message>
    <message>
        <source>These plans are too old to be applied. Check again to create new ones.</source>
        <translation>この計画は古いため適用できません。再チェックして新しい計画を作成してください。</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>再チェック(&amp;H)</translation>
    </message>
</context>
<context>
    <name>amado::ScanDialog</name>
    <message>
        <source>Scan servers</source>
        <translation>サーバーのスキャン</translation>
    </message>
    <message>
        <source>Servers</source>
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
        <source>Reads IIS and Exchange logs, events, web files and the IIS configuration, without changing anything on the servers. Amado receives only the matching entries and the names and hashes of web files.</source>
        <translation>IIS と Exchange のログ、イベント、Web ファイル、IIS の構成を読み取ります。サーバーは変更しません。Amado が受け取るのは、見つかった記録と、Web ファイルの名前およびハッシュだけです。</translation>
    </message>
    <message>
        <source>&amp;How far back:</source>
        <translation>さかのぼる期間(&amp;H):</translation>
    </message>
    <message>
        <source>All available logs</source>
        <translation>残っているすべてのログ</translation>
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
        <source>Quick: usual locations</source>
        <translation>クイック: よく使われる場所のみ</translation>
    </message>
    <message>
        <source>Full: every file</source>
        <translation>フル: すべてのファイル</translation>
    </message>
    <message>
        <source>Only report</source>
        <translation>報告のみ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>駆除する</translation>
    </message>
    <message>
        <source>&amp;Scope:</source>
        <translation>スキャンの範囲(&amp;S):</translation>
    </message>
    <message>
        <source>Scope of the Safety Scanner</source>
        <translation>Safety Scanner のスキャンの範囲</translation>
    </message>
    <message>
        <source>&amp;When malware is found:</source>
        <translation>マルウェアを検出したとき(&amp;W):</translation>
    </message>
    <message>
        <source>Action when the Safety Scanner finds malware</source>
        <translation>Safety Scanner がマルウェアを検出したときの動作</translation>
    </message>
    <message>
        <source>The Safety Scanner reports to Microsoft that it ran and what it found. There is no known way to turn this off. By running it, you accept Microsoft&apos;s license terms for it.</source>
        <translation>Safety Scanner は、実行したことと検出した内容を Microsoft に報告します。これを無効にする方法は知られていません。実行すると、Microsoft のライセンス条項に同意したことになります。</translation>
    </message>
    <message>
        <source>I understand this, and I&apos;m allowed to run it on these ser&amp;vers</source>
        <translation>上記を理解しており、これらのサーバーで実行する権限があります(&amp;V)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>There are no servers to scan.</source>
        <translation>スキャンするサーバーがありません。</translation>
    </message>
    <message>
        <source>Choose what to do.</source>
        <translation>実行する内容を選んでください。</translation>
    </message>
    <message>
        <source>The Safety Scanner runs only on real servers, not on copies.</source>
        <translation>Safety Scanner は実サーバーでのみ実行できます。コピーでは実行できません。</translation>
    </message>
    <message>
        <source>Agree to the removal, or choose “%1”.</source>
        <translation>駆除に同意するか、「%1」を選んでください。</translation>
    </message>
    <message>
        <source>Confirm the reports that the Safety Scanner sends.</source>
        <translation>Safety Scanner が送信する報告に同意してください。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove malware from %n server(s). Amado can&apos;t undo this.</source>
        <translation>
            <numerusform>%n 台のサーバーからマルウェアを駆除します。Amado では元に戻せません(&amp;R)。</numerusform>
        </translation>
    </message>
    <message>
        <source>The search usually takes minutes, longer if a server keeps many logs.</source>
        <translation>検索は通常のサーバーで数分、多くのログが残っている場合はさらに時間がかかります。</translation>
    </message>
    <message>
        <source>The Safety Scanner&apos;s quick scan usually takes %1 to %2 minutes.</source>
        <translation>Safety Scanner のクイック スキャンには通常 %1 ～ %2 分かかります。</translation>
    </message>
    <message>
        <source>The Safety Scanner&apos;s full scan takes hours, or days on large disks. It continues when you close Amado.</source>
        <translation>Safety Scanner のフル スキャンには数時間、大容量のディスクでは数日かかります。Amado を閉じても続きます。</translation>
    </message>
    <message numerus="yes">
        <source>The scanner doesn&apos;t run on %n copy/copies.</source>
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
        <source>Looks for malware in files. You can use a download of Microsoft&apos;s scanner for %n day(s).</source>
        <translation>
            <numerusform>ファイルの中のマルウェアを探します。Microsoft の Amado は、ダウンロードから %n 日間使用できます。</numerusform>
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
        <source>What was found so far is kept</source>
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
        <translation>保護する前に攻撃を受けていませんか?</translation>
    </message>
    <message>
        <source>No server was changed, so there is nothing to search here. On the Scans page you can search any server.</source>
        <translation>変更したサーバーがないため、ここで検索するサーバーはありません。［スキャン］ページではどのサーバーも検索できます。</translation>
    </message>
    <message>
        <source>A mitigation keeps new attackers out, but it doesn&apos;t remove those who are already in. Amado can search the logs of the servers that you just changed for published traces of attacks. The search doesn&apos;t change anything.</source>
        <translation>緩和策は新たな侵入を防ぎますが、すでに侵入した攻撃者を追い出すことはできません。今回変更したサーバーのログから、公開されている攻撃の痕跡を検索できます。検索によってサーバーが変更されることはありません。</translation>
    </message>
    <message>
        <source>Servers and the results of their scans</source>
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
        <source>You can continue. The search keeps running when you close this wizard, and the Scans page shows the results.</source>
        <translation>このまま先へ進めます。ウィザードを閉じても検索は続き、結果は［スキャン］ページに表示されます。</translation>
    </message>
</context>
<context>
    <name>amado::ScannerProgramFields</name>
    <message>
        <source>Choose the Microsoft Safety Scanner program</source>
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
        <source>Wait until the file has been checked.</source>
        <translation>ファイルの確認が終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Wait until the Safety Scanner has been downloaded.</source>
        <translation>Safety Scanner のダウンロードが終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Download the Safety Scanner first.</source>
        <translation>先に Safety Scanner をダウンロードしてください。</translation>
    </message>
    <message>
        <source>Each server checks the scanner&apos;s signature and age before it starts.</source>
        <translation>開始前に、各サーバーが署名とダウンロードからの日数を確認します。</translation>
    </message>
    <message>
        <source>Signed by Microsoft on %1. You can use it until %2. Amado sends it (%3) to the servers and deletes it there after the scan.</source>
        <translation>Microsoft の署名を確認しました (%1 付)。%2 まで使用できます。Amado がサーバーへ送信し (%3)、スキャン後に削除します。</translation>
    </message>
    <message>
        <source>This computer downloads it from the internet. The servers don&apos;t need internet access. Amado checks its signature before using it.</source>
        <translation>このコンピューターがインターネットからダウンロードします。サーバーの接続は必要ありません。使用前に署名を確認します。</translation>
    </message>
    <message>
        <source>Amado checks its signature here before sending it to the servers.</source>
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
        <source>Already on the servers</source>
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
        <source>Source of the Safety Scanner program</source>
        <translation>Safety Scanner のプログラムの入手元</translation>
    </message>
    <message>
        <source>Path to the Safety Scanner on the servers</source>
        <translation>サーバー上の Safety Scanner のパス</translation>
    </message>
    <message>
        <source>Safety Scanner file on this computer</source>
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
        <source>&amp;Cancel download</source>
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
        <source>Timeline</source>
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
    <message>
        <source>&amp;Scan this server…</source>
        <translation>このサーバーをスキャン(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>amado::SelectionSummary</name>
    <message>
        <source>%1 %2</source>
        <comment>how many, state: 12 exposed</comment>
        <translation>%2 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) selected</source>
        <translation>
            <numerusform>%n 台のサーバーを選択中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Protect %n server(s)…</source>
        <translation>
            <numerusform>%n 台を保護…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scan %n server(s)…</source>
        <translation>
            <numerusform>%n 台をスキャン…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refresh %n server(s)</source>
        <translation>
            <numerusform>%n 台を再読み込み</numerusform>
        </translation>
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
        <source>Collected information</source>
        <translation>収集した情報</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server: headline</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>まだ読み取られていません</translation>
    </message>
    <message>
        <source>%1 The last attempt to read the server failed: %2. The information shown is older.</source>
        <translation>%1前回の読み取りに失敗しました: %2。表示は以前の内容です。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened. what to do</comment>
        <translation>%1。%2</translation>
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
    <message>
        <source>Show on the whole page</source>
        <translation>全体に表示</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>一覧に戻る</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>amado::ServerMenu</name>
    <message>
        <source>&amp;Protect…</source>
        <translation>保護(&amp;P)…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Protect %n server(s)…</source>
        <translation>
            <numerusform>%n 台を保護(&amp;P)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo the newest change…</source>
        <translation>最新の変更を元に戻す(&amp;U)…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo the newest change on %n server(s)…</source>
        <translation>
            <numerusform>%n 台の最新の変更を元に戻す(&amp;U)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Refresh this server</source>
        <translation>このサーバーを再読み込み(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Refresh %n server(s)</source>
        <translation>
            <numerusform>%n 台を再読み込み(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Scan…</source>
        <translation>スキャン(&amp;S)…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Scan %n server(s)…</source>
        <translation>
            <numerusform>%n 台をスキャン(&amp;S)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Test the connection…</source>
        <translation>接続テスト(&amp;T)…</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>フォルダーを開く(&amp;F)</translation>
    </message>
    <message>
        <source>Re&amp;move from the list…</source>
        <translation>一覧から削除(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Block in the feed</source>
        <translation>フィードのブロック(&amp;B)</translation>
    </message>
    <message>
        <source>Unblock %1…</source>
        <translation>%1 のブロックを解除…</translation>
    </message>
    <message>
        <source>Block %1…</source>
        <translation>%1 をブロック…</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>レポート(&amp;P)…</translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;port on %n server(s)…</source>
        <translation>
            <numerusform>%n 台のレポート(&amp;P)…</numerusform>
        </translation>
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
        <source>Same as system</source>
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
        <source>Date of the data</source>
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
        <source>A lower number reduces the load on the network and this computer. A higher number reads many servers faster.</source>
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
        <source>Accept this fingerprint as the server&apos;s</source>
        <translation>このフィンガープリントをサーバーのものとして承認</translation>
    </message>
    <message>
        <source>Everything that Amado needs is available.</source>
        <translation>Amado に必要なものはすべて揃っています。</translation>
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
        <source>%1: vulnerable to %2 again after the undo.</source>
        <comment>servers: vulnerabilities</comment>
        <translation>%1: 元に戻すと、%2 に対して再び無防備になります。</translation>
    </message>
    <message>
        <source>after</source>
        <comment>state before, then state after; read aloud</comment>
        <translation>変更後</translation>
    </message>
</context>
<context>
    <name>amado::StepList</name>
    <message>
        <source>not started</source>
        <translation>未実行</translation>
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
        <source>done with problems</source>
        <translation>完了 (問題あり)</translation>
    </message>
    <message>
        <source>Choose servers</source>
        <translation>サーバーの選択</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>事前チェック</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>変更内容の確認</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>効果の検証</translation>
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
        <translation>適用不可</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made and verified</source>
        <translation>
            <numerusform>%n 件の変更を実行し、検証しました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 changes made and verified</source>
        <translation>%2 件中 %1 件の変更を実行し、検証しました</translation>
    </message>
    <message>
        <source>Result of each change</source>
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
        <source>Still vulnerable: %n server(s)</source>
        <translation>
            <numerusform>%n 台に保護されていない脆弱性が残っています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) couldn&apos;t be evaluated</source>
        <translation>
            <numerusform>%n 台は判定できませんでした</numerusform>
        </translation>
    </message>
    <message>
        <source>A mitigation blocks attacks, but only the update fixes the cause. Next:</source>
        <translation>緩和策は攻撃を防ぎますが、原因を修正できるのは更新プログラムだけです。次に行うこと:</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>次に行うこと</translation>
    </message>
    <message>
        <source>&amp;Look for traces of attacks…</source>
        <translation>攻撃の痕跡を検索(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>amado::TableView</name>
    <message>
        <source>Export the table</source>
        <translation>表のエクスポート</translation>
    </message>
    <message>
        <source>CSV for spreadsheets (*.csv)</source>
        <translation>表計算用 CSV (*.csv)</translation>
    </message>
    <message>
        <source>The table was saved to %1.</source>
        <translation>表を %1 に保存しました。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export the table…</source>
        <translation>表をエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>列(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>列を元の配置に戻す(&amp;R)</translation>
    </message>
</context>
<context>
    <name>amado::TimelineDetailView</name>
    <message>
        <source>There are no findings with a date.</source>
        <translation>日付のある検出項目はありません。</translation>
    </message>
    <message>
        <source>Each mark is a day with findings of a client. The number shows how many.</source>
        <translation>印は、クライアントの検出項目があった日を示します。数字は件数です。</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>日付順の一覧</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <comment>finding, server</comment>
        <translation>%1 (サーバー: %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s) on the Findings tab, none of them more severe.</source>
        <translation>
            <numerusform>ほかに、これらより重大ではないものが %n 件あります。［検出項目］タブに表示されます。</numerusform>
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
    <message>
        <source>More commands</source>
        <translation>その他のコマンド</translation>
    </message>
</context>
<context>
    <name>amado::TrustView</name>
    <message>
        <source>Verified</source>
        <translation>検証済み</translation>
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
        <source>Feed signer</source>
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
        <translation>タイムスタンプ機関の証明書</translation>
    </message>
    <message>
        <source>Certificate details</source>
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
        <source>This computer trusts the endpoint (%1).</source>
        <translation>このコンピューターは接続先を信頼しています (%1)。</translation>
    </message>
    <message>
        <source>This computer doesn&apos;t trust the endpoint: %1.</source>
        <translation>このコンピューターは接続先を信頼していません: %1。</translation>
    </message>
    <message>
        <source>No feed has been fetched or imported yet.</source>
        <translation>フィードはまだ取得も読み込みもされていません。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>A timestamp proves when a document was signed, even after its certificates have expired.</source>
        <translation>タイムスタンプは、証明書の期限が切れた後でも、文書がいつ署名されたかを証明します。</translation>
    </message>
    <message>
        <source>Amado hasn&apos;t connected to the endpoint yet, or the last fetch failed before that. Select “Fetch now” to see the certificates that it presents to this computer.</source>
        <translation>接続先にはまだ接続できていません。一度も取得していないか、前回の取得が接続の前に失敗しました。［今すぐ取得］を押すと、このコンピューターに提示される証明書が表示されます。</translation>
    </message>
    <message>
        <source>Who guarantees the feed</source>
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
        <source>Reading the servers and planning the undo …</source>
        <translation>サーバーを読み取り、元に戻す計画を作成しています…</translation>
    </message>
    <message>
        <source>Nothing can be undone at the moment</source>
        <translation>現在の状態では元に戻せません</translation>
    </message>
    <message>
        <source>Undo this?</source>
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
        <source>Undoing …</source>
        <translation>元に戻しています…</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>元に戻しました</translation>
    </message>
    <message>
        <source>Some changes weren&apos;t undone</source>
        <translation>一部を元に戻せませんでした</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server: result</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The EM service wrote this rule and would write it again. Amado therefore first blocks its mitigation ID and then removes the rule. If the rule comes back anyway, the server&apos;s page shows it.</source>
        <translation>このルールは EM サービスが書き込んだもので、再び書き込まれます。そのため、先に緩和策の ID をブロックしてからルールを削除します。それでも戻った場合は、サーバーのページでお知らせします。</translation>
    </message>
    <message>
        <source>Amado has no record of this rule. It shows below what would be removed and keeps it in the history, so that you can restore it.</source>
        <translation>このルールは Amado の変更として記録されていません。削除する内容は下に表示され、履歴に保存されるため、元に戻せます。</translation>
    </message>
    <message>
        <source>This is what would be written. Nothing has been changed yet.</source>
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
        <translation>予定されている変更</translation>
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
        <source>%1 of %n target(s) are identical to before. Select a line to see the SHA-256 hash.</source>
        <translation>
            <numerusform>%n 件のうち %1 件が変更前と同一です。行を選択すると SHA-256 を確認できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not identical to before, because later changes by others were kept.</source>
        <translation>%1: その後のほかの変更を残したため、変更前とは同一ではありません。</translation>
    </message>
    <message>
        <source>%1: as before.</source>
        <translation>%1: 変更前と同じです。</translation>
    </message>
    <message>
        <source>%1: doesn&apos;t exist, identical to before.</source>
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
        <source>Remove this entry from the IIS configuration?</source>
        <translation>このエントリを IIS の構成から削除しますか?</translation>
    </message>
    <message>
        <source>Remove it only if no one in your organization needs it. The files that it names stay where they are. Amado keeps the removed entry in the history, so that you can restore it.</source>
        <translation>社内の誰も必要としていない場合にだけ削除してください。エントリが指すファイルはそのまま残ります。削除した内容は履歴に保存され、後から元に戻せます。</translation>
    </message>
    <message>
        <source>&amp;Turn on logging again on %1</source>
        <translation>%1 でログの記録を再開(&amp;T)</translation>
    </message>
    <message>
        <source>Turn on IIS logging again?</source>
        <translation>IIS のログの記録を再開しますか?</translation>
    </message>
    <message>
        <source>From then on, requests are logged again. Requests that weren&apos;t logged can&apos;t be recovered. First ask who turned logging off, and why. Amado keeps the change in the history, so that you can undo it.</source>
        <translation>再開後の要求は再び記録されます。記録されなかった要求を後から調べることはできません。誰がなぜログを停止したのかを先に確認してください。変更は履歴に保存され、元に戻せます。</translation>
    </message>
    <message>
        <source>Reading the server and planning …</source>
        <translation>サーバーを読み取り、計画しています…</translation>
    </message>
    <message>
        <source>No change is possible at the moment</source>
        <translation>現在の状態では変更できません</translation>
    </message>
    <message>
        <source>IIS logging is turned on again</source>
        <translation>IIS のログの記録を再開しました</translation>
    </message>
    <message>
        <source>IIS logging couldn&apos;t be turned on again</source>
        <translation>IIS のログの記録を再開できませんでした</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除しました</translation>
    </message>
    <message>
        <source>Some entries weren&apos;t removed</source>
        <translation>一部を削除できませんでした</translation>
    </message>
    <message>
        <source>Changing the server …</source>
        <translation>サーバーを変更しています…</translation>
    </message>
</context>
<context>
    <name>amado::UpdatesPage</name>
    <message>
        <source>Updates</source>
        <translation>更新状況</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1、ほか %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>How current the servers are</source>
        <translation>サーバーの更新状況</translation>
    </message>
    <message>
        <source>Updates to fetch</source>
        <translation>入手する更新プログラム</translation>
    </message>
    <message>
        <source>There is no update to fetch.</source>
        <translation>入手する更新プログラムはありません。</translation>
    </message>
    <message>
        <source>paid extension only</source>
        <translation>有償延長のみ</translation>
    </message>
    <message numerus="yes">
        <source>For %n server(s): %1 (%2)</source>
        <comment>servers, details of the update</comment>
        <translation>
            <numerusform>%n 台: %1 (%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>Order of installation</source>
        <translation>インストールの順序</translation>
    </message>
    <message>
        <source>Servers of one round can be updated side by side. Members of an availability group come one after another, and so do servers whose group isn&apos;t known.</source>
        <translation>同じ回のサーバーは並行して更新できます。可用性グループのメンバーは 1 台ずつ順に更新します。グループが不明なサーバーも同様です。</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>%1 回目</translation>
    </message>
    <message>
        <source>No update is missing</source>
        <translation>不足なし</translation>
    </message>
    <message>
        <source>Not known what is missing</source>
        <translation>不足が不明</translation>
    </message>
    <message>
        <source>Out of support, to be moved</source>
        <translation>サポート終了、移行が必要</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Where sources disagree</source>
        <translation>情報源の間の相違</translation>
    </message>
    <message>
        <source>Amado&apos;s data as of %1 comes from several sources. Where they say different things, this is what Amado uses, and why.</source>
        <translation>%1 時点の Amado のデータは、複数の情報源から作られています。情報源の間で異なる点について、Amado が採用した内容と理由を示します。</translation>
    </message>
    <message>
        <source>Amado uses %1.</source>
        <translation>Amado は %1 を採用しています。</translation>
    </message>
    <message>
        <source>Another source says %1.</source>
        <translation>ほかの情報源では %1 です。</translation>
    </message>
    <message>
        <source>Concerns %1.</source>
        <translation>該当するサーバー: %1。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>subject, what of it</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>amado::VerifyPage</name>
    <message>
        <source>Verification for each server</source>
        <translation>サーバーごとの効果の検証</translation>
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
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Reading the servers again …</source>
        <translation>サーバーを読み直しています…</translation>
    </message>
    <message>
        <source>Nothing was written, so there is nothing to verify</source>
        <translation>何も書き込まれていないため、検証するものはありません</translation>
    </message>
    <message>
        <source>Verified: the protection is in effect</source>
        <translation>検証済み: 保護は有効です</translation>
    </message>
    <message>
        <source>%1 of %2 changes are verified</source>
        <translation>%2 件中 %1 件の変更を検証しました</translation>
    </message>
    <message>
        <source>Amado runs example attacks and normal requests against the configuration that it read back. It doesn&apos;t send any request to a server.</source>
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
        <source>Blocked</source>
        <translation>阻止</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>Not blocked</source>
        <translation>阻止されず</translation>
    </message>
    <message>
        <source>Affected</source>
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
        <source>The EM service should have run. Amado is reading the server again.</source>
        <translation>EM サービスが実行されたはずの時刻です。サーバーを読み直しています。</translation>
    </message>
    <message>
        <source>The EM service runs again %1. Amado reads the server again then.</source>
        <comment>%1: in about 5 min</comment>
        <translation>EM サービスが再び実行されます: %1。その際に Amado がサーバーを読み直します。</translation>
    </message>
</context>
<context>
    <name>amado::WelcomePage</name>
    <message>
        <source>Open the practice lab</source>
        <translation>練習用ラボを開く</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>フォルダーを開く…</translation>
    </message>
    <message>
        <source>Add server…</source>
        <translation>サーバーの追加…</translation>
    </message>
    <message>
        <source>Protect your Exchange servers</source>
        <translation>Exchange サーバーを攻撃から守ります</translation>
    </message>
    <message>
        <source>Amado shows whether your on-premises Exchange servers are protected against known attacks, applies Microsoft&apos;s mitigations, and undoes every change exactly. Nothing is changed before you have seen and confirmed it.</source>
        <translation>Amado は、オンプレミスの Exchange サーバーが既知の攻撃から保護されているかを表示し、Microsoft の緩和策を適用します。変更はいつでも正確に元に戻せます。内容を見て承認するまで、何も変更しません。</translation>
    </message>
    <message>
        <source>Your own servers: by name, from a list or from Active Directory</source>
        <translation>お使いのサーバーを、名前、一覧、Active Directory から追加します</translation>
    </message>
    <message>
        <source>Files copied from a server; the server itself isn&apos;t touched</source>
        <translation>サーバーからコピーしたフォルダーを調べます。サーバー本体には触れません</translation>
    </message>
    <message>
        <source>A small organization on this computer, to try everything safely</source>
        <translation>このコンピューター上の小さな組織で、すべてを安全に試せます</translation>
    </message>
</context>
<context>
    <name>amado::WindowDialogs</name>
    <message>
        <source>Keep evidence: choose where to create a new folder</source>
        <translation>証拠の保全: 新しいフォルダーの作成先を選択してください</translation>
    </message>
    <message>
        <source>Keep evidence</source>
        <translation>証拠の保全</translation>
    </message>
    <message>
        <source>Logs can contain passwords, cookies and tokens. Investigators might need them, but anyone who gets the folder could misuse them. If you redact them, Amado replaces them with x and omits whole files.</source>
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
    <message>
        <source>The report was saved to %1.</source>
        <translation>レポートを %1 に保存しました。</translation>
    </message>
</context>
<context>
    <name>amado::WindowNotices</name>
    <message>
        <source>Verdicts are as of %1, not today. Changes are still made now and recorded with the current time.</source>
        <translation>判定は今日ではなく、%1 時点のものです。変更はいま実行され、現在の日時で記録されます。</translation>
    </message>
    <message>
        <source>The list contains real servers together with the practice lab or copies (%1). Changes to real servers take effect on them.</source>
        <translation>実サーバーと、練習用ラボまたはコピー (%1) が一緒に表示されています。実サーバーへの変更は、そのサーバーに反映されます。</translation>
    </message>
    <message>
        <source>The practice lab (%1) and copies of servers (%2) are open. Real servers aren&apos;t changed.</source>
        <translation>練習用ラボ (%1) とサーバーのコピー (%2) を開いています。実サーバーは変更しません。</translation>
    </message>
    <message>
        <source>The practice lab is open: %1. Real servers aren&apos;t changed.</source>
        <translation>練習用ラボを開いています: %1。実サーバーは変更しません。</translation>
    </message>
    <message>
        <source>Copies of servers are open: %1. The servers themselves aren&apos;t changed.</source>
        <translation>サーバーのコピーを開いています: %1。サーバー本体は変更しません。</translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <comment>headline with place. explanation guidance</comment>
        <translation>%1。%2%3</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
</context>
<context>
    <name>amado::WindowStatus</name>
    <message>
        <source>Data as of %1</source>
        <translation>データ: %1 時点</translation>
    </message>
    <message>
        <source>Waiting for another program that is writing to the store (%1 s)…</source>
        <translation>保存先に書き込んでいる別のプログラムを待っています (%1 秒)…</translation>
    </message>
    <message>
        <source>Looking for servers in the folder …</source>
        <translation>フォルダー内のサーバーを探しています…</translation>
    </message>
</context>
<context>
    <name>amado::WrappingLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
</context>
<context>
    <name>amado::cli::AssessCommand</name>
    <message numerus="yes">
        <source>--record takes one server, but %n were specified.</source>
        <translation>
            <numerusform>--record に指定できるサーバーは 1 台です。指定されたのは %n 台です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n recorded answer(s) weren&apos;t used, the first: %2</source>
        <translation>
            <numerusform>%1: 記録された応答のうち %n 件は使用されませんでした。最初の 1 件: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>amado::cli::AssessText</name>
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
        <translation>%1: 有効</translation>
    </message>
    <message>
        <source>%1: no effect. %2</source>
        <translation>%1: 効果なし。%2</translation>
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
        <source>Evaluated as of %1 with data from %2.</source>
        <translation>%1 の時点で、%2 のデータを使って判定しました。</translation>
    </message>
    <message>
        <source>To undo it: amado-cli undo %1</source>
        <translation>元に戻すには: amado-cli undo %1</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>server, origin, folder</comment>
        <translation>%1 (%2、%3)</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>次の手順</translation>
    </message>
    <message>
        <source>Missing updates</source>
        <translation>不足分</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未修正</translation>
    </message>
    <message>
        <source>Make sure</source>
        <translation>要確認</translation>
    </message>
</context>
<context>
    <name>amado::cli::ChangeCommands</name>
    <message>
        <source>There is no mitigation “%1”. Available mitigations: %2.</source>
        <translation>緩和策「%1」はありません。指定できるもの: %2</translation>
    </message>
    <message>
        <source>“%1” contains several servers, but this command changes only one.</source>
        <translation>「%1」には複数のサーバーがあります。このコマンドが変更するのは 1 台だけです。</translation>
    </message>
    <message>
        <source>There is nothing to settle.</source>
        <translation>未確定の変更はありません。</translation>
    </message>
    <message>
        <source>There is nothing to settle there.</source>
        <translation>そこに未確定の変更はありません。</translation>
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
        <source>%n step(s) would be carried out. Nothing was changed.</source>
        <translation>
            <numerusform>%n 個の手順が実行されます。まだ何も変更していません。</numerusform>
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
        <source>These applications also read a changed file: %1</source>
        <translation>変更するファイルは次のアプリケーションも読み込みます: %1</translation>
    </message>
    <message>
        <source>Later changes by others to the same file are kept.</source>
        <translation>同じファイルへのその後のほかの変更は残します。</translation>
    </message>
    <message>
        <source>History entry: %1</source>
        <translation>履歴の項目: %1</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>まだ何も変更していません。</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>変更対象: %1</translation>
    </message>
    <message>
        <source>Undoes: %1</source>
        <translation>元に戻した項目: %1</translation>
    </message>
    <message>
        <source>To undo this change: amado-cli undo %1</source>
        <translation>元に戻すには: amado-cli undo %1</translation>
    </message>
    <message>
        <source>Later changes by others to the list are kept.</source>
        <translation>その後のほかの変更は一覧に残します。</translation>
    </message>
    <message>
        <source>Location in IIS: %1</source>
        <comment>sites and applications</comment>
        <translation>IIS での場所: %1</translation>
    </message>
    <message>
        <source>Not blocked by this mitigation:</source>
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
        <source>Unexpected argument: “%1”.</source>
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
        <source>“%1” isn&apos;t a request method.</source>
        <translation>「%1」は要求メソッドではありません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a header of the form “Name: value”.</source>
        <translation>「%1」は「名前: 値」の形のヘッダーではありません。</translation>
    </message>
    <message>
        <source>--mitigation is missing.</source>
        <translation>--mitigation がありません。</translation>
    </message>
    <message>
        <source>Assess servers: protection, mitigation feed and build</source>
        <translation>サーバーを判定します: 保護、緩和策フィード、ビルド</translation>
    </message>
    <message>
        <source>List the URL Rewrite rules in effect, and where each one is defined</source>
        <translation>有効な URL Rewrite ルールと、それぞれが定義されている場所を一覧します</translation>
    </message>
    <message>
        <source>Show what the rules would do with a request, and which rule takes precedence</source>
        <translation>要求がルールによってどう処理されるか、どのルールが優先されるかを示します</translation>
    </message>
    <message>
        <source>Apply a mitigation and verify its effect</source>
        <translation>緩和策を適用し、効果を検証します</translation>
    </message>
    <message>
        <source>List all changes, newest first</source>
        <translation>すべての変更を新しい順に一覧します</translation>
    </message>
    <message>
        <source>Settle changes that were interrupted before their outcome was known</source>
        <translation>結果が分かる前に中断された変更を確定します</translation>
    </message>
    <message>
        <source>Print the JSON Schema of an output, or list the schema names</source>
        <translation>出力の JSON Schema を表示するか、名前を一覧します</translation>
    </message>
    <message>
        <source>Show the version of Amado and the date of its data</source>
        <translation>Amado のバージョンとデータの日付を表示します</translation>
    </message>
    <message>
        <source>The option “%1” isn&apos;t available here.</source>
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
        <source>--store takes the name of a file. This version doesn&apos;t connect to a database server.</source>
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
        <source>“%1” isn&apos;t a mitigation ID such as M2 or M2.1.0.</source>
        <translation>「%1」は M2 や M2.1.0 のような緩和策の ID ではありません。</translation>
    </message>
    <message>
        <source>Prevent the EM service from applying a mitigation</source>
        <translation>EM サービスが緩和策を適用しないようにブロックします</translation>
    </message>
    <message>
        <source>Allow the EM service to apply a mitigation again</source>
        <translation>EM サービスが緩和策を再び適用できるようにブロックを解除します</translation>
    </message>
    <message>
        <source>Create the practice lab in an empty folder, list it, or serve a practice feed on this computer</source>
        <translation>空のフォルダーに練習用ラボを作成するか、一覧にします。または練習用フィードをこのコンピューターで配信します</translation>
    </message>
    <message>
        <source>List real servers and their connection settings, test the connection, find servers in Active Directory</source>
        <translation>実サーバーと接続方法の一覧、接続テスト、Active Directory での検索を行います</translation>
    </message>
    <message>
        <source>Fetch the mitigation feed or read it from a file, verify its signature and show its content; explain why servers don&apos;t receive it and what to do</source>
        <translation>緩和策フィードの取得またはファイルの読み込み、署名の検証と内容の表示、サーバーが受信できない原因と対処の説明を行います</translation>
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
        <source>--record and --replay can&apos;t be combined.</source>
        <translation>--record と --replay は同時に指定できません。</translation>
    </message>
    <message>
        <source>--hash-contents requires --record.</source>
        <translation>--hash-contents は --record と一緒に指定してください。</translation>
    </message>
    <message>
        <source>Record all requests to the server and its answers, to assess it again with --replay</source>
        <translation>サーバーへの問い合わせと応答をすべて記録し、--replay で再び判定できるようにします</translation>
    </message>
    <message>
        <source>Keep only hashes of the files in the record</source>
        <translation>記録にはファイルの内容でなくハッシュだけを残します</translation>
    </message>
    <message>
        <source>Assess the answers in such a record instead of a server</source>
        <translation>サーバーの代わりに、その記録の応答を判定します</translation>
    </message>
    <message>
        <source>The IIS site. Default: the one that IIS would choose</source>
        <translation>IIS のサイト。省略時は IIS が選ぶサイト</translation>
    </message>
    <message>
        <source>The virtual directory, such as /owa</source>
        <translation>仮想ディレクトリ (/owa など)</translation>
    </message>
    <message>
        <source>Path with query, or full address, of the request</source>
        <translation>要求のパス (クエリを含む) またはアドレス全体</translation>
    </message>
    <message>
        <source>Request method. Default: GET</source>
        <translation>要求メソッド。省略時は GET</translation>
    </message>
    <message>
        <source>A request header. Can be repeated</source>
        <translation>要求のヘッダー。繰り返し指定可</translation>
    </message>
    <message>
        <source>A header that Exchange answers with. Can be repeated</source>
        <translation>Exchange の応答ヘッダー。繰り返し指定可</translation>
    </message>
    <message>
        <source>The vulnerability to protect against</source>
        <translation>保護の対象とする脆弱性</translation>
    </message>
    <message>
        <source>The change to undo, by its number in the history</source>
        <translation>元に戻す変更 (履歴の番号)</translation>
    </message>
    <message>
        <source>Mitigation ID that the EM service must not apply</source>
        <translation>EM サービスに適用させない緩和策の ID</translation>
    </message>
    <message>
        <source>Mitigation ID that the EM service can apply again</source>
        <translation>EM サービスに再び適用を許可する緩和策の ID</translation>
    </message>
    <message>
        <source>Show what would change, without writing anything</source>
        <translation>変更内容を表示するだけで、書き込みません</translation>
    </message>
    <message>
        <source>Mitigation ID such as M2 or M2.1.0. Can be repeated</source>
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
        <source>The feed that was already accepted, to compare with</source>
        <translation>比較の対象とする、受け入れ済みのフィード</translation>
    </message>
    <message>
        <source>Address of the feed, instead of Microsoft&apos;s</source>
        <translation>フィードのアドレス (Microsoft のアドレスの代わり)</translation>
    </message>
    <message>
        <source>Proxy for fetching the feed</source>
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
        <source>The type of connection to the server. Default: winrm</source>
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
        <source>Account to sign in with. Default: the Kerberos ticket of your session</source>
        <translation>サインインするアカウント。省略時は現在のセッションの Kerberos チケット</translation>
    </message>
    <message>
        <source>File with the SSH key or the client certificate</source>
        <translation>SSH の鍵またはクライアント証明書のファイル</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the certificate or host key to accept</source>
        <translation>承認する証明書またはホスト鍵の SHA-256 フィンガープリント</translation>
    </message>
    <message>
        <source>Database availability group. Its members are never changed at the same time</source>
        <translation>データベース可用性グループ。メンバーを同時に変更することはありません</translation>
    </message>
    <message>
        <source>Allow NTLM without TLS, which doesn&apos;t verify the server&apos;s identity</source>
        <translation>TLS なしの NTLM を許可します (サーバーの身元は確認できません)</translation>
    </message>
    <message>
        <source>Certificates to trust for the domain controller</source>
        <translation>ドメイン コントローラーについて信頼する証明書</translation>
    </message>
    <message>
        <source>Add the servers that are found to the list</source>
        <translation>見つかったサーバーを一覧に追加します</translation>
    </message>
    <message>
        <source>Show this overview, or a command with its options</source>
        <translation>この一覧、または 1 つのコマンドとそのオプションを表示します</translation>
    </message>
    <message>
        <source>Print the answer as one JSON document</source>
        <translation>結果を 1 つの JSON 文書で出力します</translation>
    </message>
    <message>
        <source>Language of the output</source>
        <translation>表示の言語</translation>
    </message>
    <message>
        <source>Assess as of this date or ISO time</source>
        <translation>この日付または ISO 時刻の時点で判定します</translation>
    </message>
    <message>
        <source>Store with the history of changes, instead of your own</source>
        <translation>使用する保存先 (変更の履歴)。省略時は自分の保存先</translation>
    </message>
    <message>
        <source>Read the password of a server from the first line of standard input</source>
        <translation>サーバーのパスワードを標準入力の 1 行目から読みます</translation>
    </message>
    <message>
        <source>--rule requires --path.</source>
        <translation>--rule は --path と一緒に指定します。</translation>
    </message>
    <message>
        <source>Search servers for traces of attacks, or run the Microsoft Safety Scanner there</source>
        <translation>サーバーで攻撃の痕跡を検索するか、Microsoft Safety Scanner を実行します</translation>
    </message>
    <message>
        <source>Search entries from this date or time. Default: as far back as the logs go</source>
        <translation>この日付または日時以降の記録を検索します。省略するとログのある限りさかのぼります</translation>
    </message>
    <message>
        <source>Search entries up to the end of this date, or up to this time</source>
        <translation>この日付 (その日の終わり) または日時までの記録を検索します</translation>
    </message>
    <message>
        <source>Keep the matching lines and files in this new or empty folder, with their hashes</source>
        <translation>検出された行とファイルを、ハッシュ値とともに新規または空のフォルダーに保全します</translation>
    </message>
    <message>
        <source>Replace passwords, cookies and tokens in the evidence, and omit whole files</source>
        <translation>保全する内容のパスワード、Cookie、トークンを伏せ、ファイル全体は含めません</translation>
    </message>
    <message>
        <source>Path to the scanner on the server, such as C:\Tools\msert.exe</source>
        <translation>サーバー上のスキャナーの場所 (例: C:\Tools\msert.exe)</translation>
    </message>
    <message>
        <source>Scan every file, which takes hours. Default: a quick scan, which takes minutes</source>
        <translation>すべてのファイルをスキャンします (数時間)。指定しない場合は数分です</translation>
    </message>
    <message>
        <source>Remove what is found. Default: only report</source>
        <translation>検出したものを駆除します。指定しない場合は報告だけです</translation>
    </message>
    <message>
        <source>Accept that the scanner reports what it finds to Microsoft</source>
        <translation>スキャナーが検出内容を Microsoft に報告することに同意します</translation>
    </message>
    <message>
        <source>Start the scanner and return. Check its progress with --status</source>
        <translation>スキャナーを開始してすぐに戻ります。状況は --status で確認します</translation>
    </message>
    <message>
        <source>Show the state of the last run</source>
        <translation>最後の実行の状況を示します</translation>
    </message>
    <message>
        <source>End the run. Its findings stay in its log</source>
        <translation>実行を終了します。検出内容はログに残ります</translation>
    </message>
    <message>
        <source>Read a scanner log (msert.log) that you copied from a server</source>
        <translation>コピーしてきたスキャナーのログ (msert.log) を読み取ります</translation>
    </message>
    <message>
        <source>Exit code of the scanner, to compare with the log</source>
        <translation>ログと照合するスキャナーの終了コード</translation>
    </message>
    <message>
        <source>Copy the scanner from this file on this computer to the server for the run</source>
        <translation>このコンピューターにあるファイルのスキャナーを、実行の間だけサーバーに置きます</translation>
    </message>
    <message>
        <source>Download the scanner from Microsoft and copy it to the server for the run</source>
        <translation>スキャナーを Microsoft からダウンロードし、実行の間だけサーバーに置きます</translation>
    </message>
    <message>
        <source>--rule and --entry can&apos;t be combined.</source>
        <translation>--rule と --entry は同時に指定できません。</translation>
    </message>
    <message>
        <source>--entry requires --path.</source>
        <translation>--entry は --path と一緒に指定してください。</translation>
    </message>
    <message>
        <source>--entry takes a file of the server and a line, such as C/Windows/System32/inetsrv/config/applicationHost.config:123.</source>
        <translation>--entry にはサーバーのファイルと行番号を指定してください (例: C/Windows/System32/inetsrv/config/applicationHost.config:123)。</translation>
    </message>
    <message>
        <source>Undo a change, or remove a rule or another entry from the IIS configuration that isn&apos;t on record</source>
        <translation>変更を元に戻すか、履歴にないルールや IIS の構成エントリを削除します</translation>
    </message>
    <message>
        <source>Line where the entry to remove begins: a module, handler, ISAPI filter, virtual directory or application</source>
        <translation>削除するエントリの開始位置: モジュール、ハンドラー、ISAPI フィルター、仮想ディレクトリ、またはアプリケーション</translation>
    </message>
    <message>
        <source>--format takes html, text or csv.</source>
        <translation>--format には html、text、csv のいずれかを指定します。</translation>
    </message>
    <message>
        <source>--output takes the name of the file to write.</source>
        <translation>--output には書き込むファイル名を指定します。</translation>
    </message>
    <message>
        <source>--bom goes with --format csv.</source>
        <translation>--bom は --format csv と一緒に指定してください。</translation>
    </message>
    <message>
        <source>Write a report on servers: summary, next steps, and each server with its evidence</source>
        <translation>サーバーのレポートを作成します (概要、次にすること、サーバーごとの根拠)</translation>
    </message>
    <message>
        <source>One HTML page, plain text, or a table for spreadsheets</source>
        <translation>1 つの HTML ページ、テキスト、または表計算ソフト用の表</translation>
    </message>
    <message>
        <source>The file to write</source>
        <translation>書き込むファイル</translation>
    </message>
    <message>
        <source>Begin a CSV file with a byte order mark, so that Excel reads UTF-8</source>
        <translation>CSV ファイルの先頭にバイト順マークを付け、Excel が UTF-8 と認識できるようにします</translation>
    </message>
    <message>
        <source>--mitigation, --undo, --block, --unblock and --updates can&apos;t be combined.</source>
        <translation>--mitigation、--undo、--block、--unblock、--updates は同時に指定できません。</translation>
    </message>
    <message>
        <source>--mitigation, --undo, --block, --unblock or --updates is missing.</source>
        <translation>--mitigation、--undo、--block、--unblock、--updates のいずれかが必要です。</translation>
    </message>
    <message>
        <source>Also list where the sources of the data differ, what Amado uses, and which servers it concerns</source>
        <translation>データの情報源の間で異なる点、Amado が採用した内容、該当するサーバーも一覧にします</translation>
    </message>
    <message>
        <source>Show exactly what applying, undoing, blocking or unblocking would change; or which updates to fetch, for how many servers and in which order</source>
        <translation>適用、元に戻す、ブロック、ブロック解除で何が変わるかを正確に表示します。または、どの更新プログラムを何台分入手し、どの順にインストールするかを表示します</translation>
    </message>
    <message>
        <source>Plan Exchange updates; members of an availability group come one after another</source>
        <translation>Exchange の更新を計画します。可用性グループのメンバーは 1 台ずつ順に更新します</translation>
    </message>
</context>
<context>
    <name>amado::cli::CurrencyText</name>
    <message numerus="yes">
        <source>%1 (%2), released %3, %n day(s) ago</source>
        <translation>
            <numerusform>%1 (%2)、公開日 %3、%n 日前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>build, its number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>build: how current</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, what to do and why</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>fixes %1</source>
        <translation>%1 を修正</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>vulnerability: what is known of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --json lists them all.</source>
        <translation>
            <numerusform>ほか %n 件。--json ですべて一覧にできます。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what to make sure of, vulnerabilities</comment>
        <translation>%1 (%2)</translation>
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
        <source>This has been the case since %1.</source>
        <translation>%1 以降この状態です。</translation>
    </message>
    <message>
        <source>First build of this CU that can receive: %1.</source>
        <translation>この CU で受信できる最初のビルド: %1。</translation>
    </message>
    <message>
        <source>No build of this CU can receive.</source>
        <translation>この CU には受信できるビルドがありません。</translation>
    </message>
    <message>
        <source>Reasons and what to do:</source>
        <translation>原因と対処:</translation>
    </message>
    <message>
        <source>What this feed would do at the next hourly run of the EM service:</source>
        <translation>EM サービスの次の 1 時間ごとの実行で、このフィードがすること:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>server, folder</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Evaluated as of %1.</source>
        <translation>判定時点: %1。</translation>
    </message>
    <message>
        <source>Server state as of %1</source>
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
        <source>Unexpected argument: “%1”.</source>
        <translation>余分な引数があります: 「%1」</translation>
    </message>
    <message>
        <source>The value of “%1” is empty.</source>
        <translation>「%1」の値が空です。</translation>
    </message>
    <message>
        <source>The subcommand is missing, such as verify.</source>
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
        <source>The feed specified with --held isn&apos;t trusted, so it wasn&apos;t compared.</source>
        <translation>--held で指定されたフィード自体が信頼できないため、比較しませんでした。</translation>
    </message>
    <message>
        <source>“%1” is an option of feed fetch.</source>
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
        <source>--trust requires --held.</source>
        <translation>--trust は --held と一緒に指定します。</translation>
    </message>
</context>
<context>
    <name>amado::cli::FeedFetchCommand</name>
    <message>
        <source>It was accepted and is now the stored feed.</source>
        <translation>受け入れました。今後はこれが保存済みのフィードになります。</translation>
    </message>
    <message>
        <source>It&apos;s the same as the stored feed, which is still current.</source>
        <translation>保存済みのフィードと同じです。現在も最新です。</translation>
    </message>
    <message>
        <source>It was kept as evidence. The stored feed stays.</source>
        <translation>根拠として保存しました。保存済みのフィードは変わりません。</translation>
    </message>
    <message>
        <source>Nothing arrived, so the stored feed stays.</source>
        <translation>何も届かなかったため、保存済みのフィードは変わりません。</translation>
    </message>
    <message>
        <source>It couldn&apos;t be saved, so the stored feed stays.</source>
        <translation>保存できなかったため、保存済みのフィードは変わりません。</translation>
    </message>
    <message>
        <source>Fetched from %1</source>
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
        <source>← the chain is broken here</source>
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
        <translation>タイムスタンプ機関の証明書</translation>
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
        <source>Servers with a plan: %1 of %2</source>
        <translation>計画済みのサーバー: %2 台中 %1 台</translation>
    </message>
    <message>
        <source>Servers changed or skipped: %1 of %2</source>
        <translation>変更または見送りが済んだサーバー: %2 台中 %1 台</translation>
    </message>
    <message>
        <source>Servers searched: %1 of %2</source>
        <translation>検索済みのサーバー: %2 台中 %1 台</translation>
    </message>
    <message>
        <source>%1. Running longest: %2, for %3 s</source>
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
        <source>Options of all commands, before or after the command:</source>
        <translation>どのコマンドでも使えるオプション (コマンドの前でも後でも):</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, no action needed; 1 action needed; 2 invalid command line; 3 something couldn&apos;t be assessed or done.</source>
        <translation>終了コード: 0 完了、対処は不要です。1 対処が必要なものがあります。2 コマンド ラインが正しくありません。3 判定または実行できないものがありました。</translation>
    </message>
    <message>
        <source>There is no schema “%1”. Available schemas: %2.</source>
        <translation>スキーマ「%1」はありません。指定できるもの: %2</translation>
    </message>
    <message>
        <source>amado-cli %1, data from %2</source>
        <translation>amado-cli %1、データ: %2 時点</translation>
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
        <source>To see a command with its options: amado-cli help COMMAND</source>
        <translation>コマンドのオプションを表示するには: amado-cli help COMMAND</translation>
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
        <source>The practice lab at %1 already exists.</source>
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
        <source>Unexpected argument: “%1”.</source>
        <translation>余分な引数があります: 「%1」</translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535.</source>
        <translation>--port には 0 から 65535 までの数を指定します。</translation>
    </message>
    <message>
        <source>There is no variant “%1”. Available variants: %2.</source>
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
        <source>“%1” is an option of lab serve-feed.</source>
        <translation>「%1」は lab serve-feed 用です。</translation>
    </message>
    <message>
        <source>Serving the practice feed “%1” at %2. Press Ctrl+C to stop.</source>
        <translation>練習用フィード「%1」を %2 で配信しています。Ctrl+C を押すと終了します。</translation>
    </message>
    <message>
        <source>Root certificates to trust: %1</source>
        <translation>信頼するルート証明書: %1</translation>
    </message>
</context>
<context>
    <name>amado::cli::Main</name>
    <message>
        <source>To list the commands: amado-cli help</source>
        <translation>コマンドの一覧を表示するには: amado-cli help</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>使い方: %1</translation>
    </message>
    <message>
        <source>The output couldn&apos;t be written.</source>
        <translation>結果を出力できませんでした。</translation>
    </message>
</context>
<context>
    <name>amado::cli::ReportCommand</name>
    <message>
        <source>The report was saved to %1.</source>
        <translation>レポートを %1 に保存しました。</translation>
    </message>
</context>
<context>
    <name>amado::cli::RulesCommand</name>
    <message>
        <source>“%1” contains several servers, but this command examines only one.</source>
        <translation>「%1」には複数のサーバーがあります。このコマンドが調べるのは 1 台だけです。</translation>
    </message>
</context>
<context>
    <name>amado::cli::RulesText</name>
    <message>
        <source>no action</source>
        <translation>何もしない</translation>
    </message>
    <message>
        <source>rewrite to %1</source>
        <translation>%1 に書き換え</translation>
    </message>
    <message>
        <source>redirect (%1) to %2</source>
        <translation>%2 へリダイレクト (%1)</translation>
    </message>
    <message>
        <source>answer with status %1</source>
        <translation>%1 で応答</translation>
    </message>
    <message>
        <source>abort the request</source>
        <translation>要求を中止</translation>
    </message>
    <message>
        <source>%1. “%2” at %3: %4</source>
        <comment>number, rule, place, action</comment>
        <translation>%1. 「%2」(%3): %4</translation>
    </message>
    <message>
        <source>(disabled)</source>
        <translation>(無効)</translation>
    </message>
    <message>
        <source>(stops further rules)</source>
        <translation>(以降のルールを処理しない)</translation>
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
        <source>The request is processed unchanged.</source>
        <translation>要求はそのまま処理されます。</translation>
    </message>
    <message>
        <source>The connection is closed without an answer.</source>
        <translation>接続が切断され、応答はありません。</translation>
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
        <source>The request is processed as %1.</source>
        <translation>要求は %1 として処理されます。</translation>
    </message>
    <message>
        <source>IIS rejects the configuration here and answers with %1.</source>
        <translation>IIS はここの構成を受け付けず、%1 で応答します。</translation>
    </message>
    <message>
        <source>A rule fails, and IIS answers with %1.</source>
        <translation>ルールが失敗し、IIS は %1 を返します。</translation>
    </message>
    <message>
        <source>processed</source>
        <comment>what becomes of a request</comment>
        <translation>そのまま処理</translation>
    </message>
    <message>
        <source>connection closed</source>
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
        <source>processed as another address</source>
        <comment>what becomes of a request</comment>
        <translation>別のアドレスとして処理</translation>
    </message>
    <message>
        <source>error</source>
        <comment>what becomes of a request</comment>
        <translation>エラー</translation>
    </message>
    <message>
        <source>The result depends on values that weren&apos;t specified. It shows the case that allows the most. The values are:</source>
        <translation>結果は、指定されていない値によって変わります。ここに示すのは、最も多くを通す場合の結果です。該当する値:</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>無効です</translation>
    </message>
    <message>
        <source>pattern doesn&apos;t match</source>
        <translation>パターンが一致しません</translation>
    </message>
    <message>
        <source>a condition isn&apos;t met</source>
        <translation>条件を満たしません</translation>
    </message>
    <message>
        <source>the precondition isn&apos;t met</source>
        <translation>前提条件を満たしません</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>一致します</translation>
    </message>
    <message>
        <source>sets a server variable that isn&apos;t allowed</source>
        <translation>許可されていないサーバー変数を設定します</translation>
    </message>
    <message>
        <source>doesn&apos;t apply to the rewritten address</source>
        <translation>書き換え後のアドレスには適用されません</translation>
    </message>
    <message>
        <source>changes the content of the page, which isn&apos;t examined here</source>
        <translation>ページの内容を変更するルールです (ここでは調べません)</translation>
    </message>
    <message>
        <source>isn&apos;t valid</source>
        <translation>正しくありません</translation>
    </message>
    <message>
        <source>contains an expression that IIS can&apos;t expand (500.52)</source>
        <translation>IIS が展開できない式が含まれています (500.52)</translation>
    </message>
    <message>
        <source>the pattern takes too long to match</source>
        <translation>パターンの照合に時間がかかりすぎます</translation>
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
        <source>The URL Rewrite module isn&apos;t loaded here, so no rule runs.</source>
        <translation>ここでは URL Rewrite モジュールが読み込まれていないため、どのルールも動作しません。</translation>
    </message>
    <message>
        <source>IIS rejects the configuration of this path, so no rule runs and no page is served.</source>
        <translation>IIS がこのパスの構成を受け付けないため、どのルールも動作せず、ページも表示されません。</translation>
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
        <source>The rule “%1” at %2 takes precedence.</source>
        <translation>優先されたルール: 「%1」(%2)</translation>
    </message>
    <message>
        <source>Rules evaluated, in order:</source>
        <translation>評価したルール (順番どおり):</translation>
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
        <source>there are too many or too complex rules</source>
        <translation>ルールが多すぎるか、複雑すぎます</translation>
    </message>
</context>
<context>
    <name>amado::cli::ScanArguments</name>
    <message>
        <source>%1 takes a date such as 2026-11-22 or a time such as 2026-11-22T09:00:00Z.</source>
        <translation>%1 には 2026-11-22 のような日付か 2026-11-22T09:00:00Z のような日時を指定します。</translation>
    </message>
    <message>
        <source>“%1” is an option of scan msert.</source>
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
        <source>--redact requires --collect.</source>
        <translation>--redact は --collect と一緒に指定します。</translation>
    </message>
    <message>
        <source>“%1” and --log can&apos;t be combined.</source>
        <translation>「%1」と --log は同時に指定できません。</translation>
    </message>
    <message>
        <source>Unexpected argument: “%1”.</source>
        <translation>余分な引数があります: 「%1」</translation>
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
        <source>“%1” is an option of scan traces.</source>
        <translation>「%1」は scan traces のオプションです。</translation>
    </message>
    <message>
        <source>--return-code requires --log.</source>
        <translation>--return-code は --log と一緒に指定します。</translation>
    </message>
    <message>
        <source>--status and --cancel can&apos;t be combined.</source>
        <translation>--status と --cancel は同時に指定できません。</translation>
    </message>
    <message>
        <source>“%1” can be used only to start the scanner.</source>
        <translation>「%1」はスキャナーを開始するときにだけ指定できます。</translation>
    </message>
    <message>
        <source>Specify the type of scan: traces or msert.</source>
        <translation>スキャンの種類 traces または msert を指定してください。</translation>
    </message>
    <message>
        <source>An argument is empty.</source>
        <translation>空の引数があります。</translation>
    </message>
    <message>
        <source>scan takes traces or msert, not “%1”.</source>
        <translation>scan には traces または msert を指定します。「%1」は指定できません。</translation>
    </message>
    <message>
        <source>%1 and %2 can&apos;t be combined.</source>
        <translation>%1 と %2 は同時に指定できません。</translation>
    </message>
    <message>
        <source>Specify where the scanner is: --program with its path on the server, such as C:\Tools\msert.exe, --send with a file on this computer, or --download.</source>
        <translation>スキャナーの場所を指定してください。サーバー上の場所は --program (例: C:\Tools\msert.exe)、このコンピューターのファイルは --send、ダウンロードする場合は --download です。</translation>
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
        <translation>既知の誤検出: %1</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検出した内容</translation>
    </message>
    <message numerus="yes">
        <source>and %n more (--json lists all)</source>
        <translation>
            <numerusform>ほか %n 件 (--json ですべて表示します)</numerusform>
        </translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>定義</translation>
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
        <source>%n evidence file(s) kept in %1.</source>
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
        <source>Attack %1: %n related trace(s), in order</source>
        <translation>
            <numerusform>攻撃 %1: 互いに関連する痕跡 %n 件 (時間順)</numerusform>
        </translation>
    </message>
    <message>
        <source>Other findings</source>
        <translation>そのほかの検出項目</translation>
    </message>
    <message>
        <source>Scanner version</source>
        <translation>スキャナーのバージョン</translation>
    </message>
    <message>
        <source>To check the progress: amado-cli scan msert %1 --status</source>
        <translation>状況の確認: amado-cli scan msert %1 --status</translation>
    </message>
</context>
<context>
    <name>amado::cli::ScannerCommand</name>
    <message numerus="yes">
        <source>%1: the scanner has been running for %n minute(s).</source>
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
        <source>--user requires --tls, because a password is never sent without TLS.</source>
        <translation>--user は --tls と一緒に指定してください。パスワードを TLS なしで送信することはありません。</translation>
    </message>
    <message>
        <source>server takes add, test, list, remove, import or discover.</source>
        <translation>server には add、test、list、remove、import、discover のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>An argument is empty.</source>
        <translation>空の引数があります。</translation>
    </message>
    <message>
        <source>--%1 can&apos;t be used with “server %2”.</source>
        <translation>--%1 は「server %2」では使えません。</translation>
    </message>
    <message>
        <source>Unexpected argument: “%1”.</source>
        <translation>余分な引数があります: 「%1」</translation>
    </message>
    <message>
        <source>import takes one file.</source>
        <translation>import にはファイルを 1 つ指定してください。</translation>
    </message>
    <message>
        <source>--pin takes a SHA-256 fingerprint: SHA256:… as shown by ssh-keygen, or 64 hexadecimal digits.</source>
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
        <source>%n server(s) older than Exchange 2013 omitted.</source>
        <translation>
            <numerusform>Exchange 2013 より古い %n 台は除きました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) without a name omitted.</source>
        <translation>
            <numerusform>名前のない %n 件は除きました。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more servers than can be listed at once.</source>
        <translation>一度に表示できる台数を超えています。</translation>
    </message>
    <message>
        <source>The list is empty. To add a server: amado-cli server add NAME</source>
        <translation>一覧にサーバーがありません。追加するには: amado-cli server add NAME</translation>
    </message>
    <message>
        <source>%1: already in the list, connection settings unchanged</source>
        <comment>server</comment>
        <translation>%1: すでに一覧にあり、接続方法は以前のままです</translation>
    </message>
    <message>
        <source>%1: already in the list, connection settings changed</source>
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
    <name>amado::cli::UpdatesText</name>
    <message>
        <source>paid extension only</source>
        <translation>有償延長のみ</translation>
    </message>
    <message numerus="yes">
        <source>%1: for %n server(s): %2</source>
        <comment>update: how many, which</comment>
        <translation>
            <numerusform>%1: %n 台: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between two installations</comment>
        <translation>、続けて </translation>
    </message>
    <message>
        <source>%1: %2 (its availability group isn&apos;t known)</source>
        <comment>server: updates</comment>
        <translation>%1: %2 (可用性グループは不明)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server: updates</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (availability group %3)</source>
        <comment>server: updates</comment>
        <translation>%1: %2 (可用性グループ %3)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>heading: servers</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no update to fetch.</source>
        <translation>入手する更新プログラムはありません。</translation>
    </message>
    <message>
        <source>Updates to fetch:</source>
        <translation>入手する更新プログラム:</translation>
    </message>
    <message>
        <source>First, side by side:</source>
        <translation>最初に、並行して:</translation>
    </message>
    <message>
        <source>Then, when these are done:</source>
        <translation>それらが終わったら、次に:</translation>
    </message>
    <message>
        <source>No update is missing</source>
        <translation>不足なし</translation>
    </message>
    <message>
        <source>Not known what is missing</source>
        <translation>不足が不明</translation>
    </message>
    <message>
        <source>Product out of support, move to a newer one</source>
        <translation>製品のサポートが終了、新しい製品への移行が必要</translation>
    </message>
    <message>
        <source>Data as of %1.</source>
        <translation>%1 時点のデータによる判定です。</translation>
    </message>
    <message numerus="yes">
        <source>Where sources disagree (%n in the data):</source>
        <translation>
            <numerusform>情報源の間の相違 (データ全体で %n 件):</numerusform>
        </translation>
    </message>
    <message>
        <source>Concerns: %1</source>
        <translation>該当するサーバー: %1</translation>
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
