# SPDX-License-Identifier: MIT
"""Words for people that import-data.py puts beside the collected data, in both languages, and what
Microsoft's documentation says about follow-ups besides it.

The collected data is English; whatever of it people read stands here with its Japanese. A phrase
that is missing here stops the import.
"""

SOURCE_NAMES = {
    "learn-2026": "Microsoft Learn", "learn-2024": "Microsoft Learn", "learn-2021": "Microsoft Learn",
    "eightwone": "eightwone.com", "eightwone-jun2026": "eightwone.com",
    "getexchangebuildnumber": "Get-ExchangeBuildNumber",
    "css-exchange": "CSS-Exchange", "css-exchange-2026": "CSS-Exchange",
    "css-exchange-2023": "CSS-Exchange", "css-baselines": "CSS-Exchange (baselines)",
    "css-cve": "CSS-Exchange (HealthChecker)",
    "msrc-wesng": "MSRC (WES-NG)", "msrc-reports": "MSRC (Patch Tuesday reports)",
    "cve-records": "Microsoft CVE records", "pfister": "rafaelpfister.ch",
    "righel-affected": "ms-exchange-version-nse", "righel-cvss": "ms-exchange-version-nse",
    "endoflife": "endoflife.date", "cisa-kev": "CISA KEV",
    "ms-esu1": "Exchange Team Blog", "ms-esu2": "Exchange Team Blog",
    "ms-esu-end": "Exchange Team Blog", "ms-oct25su": "Exchange Team Blog",
    "ms-eems-2025": "Exchange Team Blog", "ms-jun26su": "Exchange Team Blog",
    "ms-cve-2026-42897": "Exchange Team Blog", "learn-eems": "Microsoft Learn",
    "css-docs-eems": "CSS-Exchange", "css-docs-eomt": "CSS-Exchange",
    "css-docs-eomtv2": "CSS-Exchange", "css-eomt-unified": "CSS-Exchange",
    "css-docs-exchangemitigations": "CSS-Exchange", "css-docs-21709": "CSS-Exchange",
    "msrc-2018-8581": "MSRC",
}

# Phrases among the values that sources give; numbers, builds, dates and KBs need no words.
VALUES = {
    "2013 CU21 listed": "2013 CU21 は対象",
    "2013 CU4 listed": "2013 CU4 は対象",
    "2013 CU23 listed": "2013 CU23 は対象",
    "2016 CU23 listed": "2016 CU23 は対象",
    "2019 CU13 listed": "2019 CU13 は対象",
    "2019 CU14 listed": "2019 CU14 は対象",
    "2013 SP1 not listed": "2013 SP1 は対象外",
    "not listed as affected": "対象として記載なし",
    "only the CUs MSRC lists get a fix": "修正されるのは MSRC が挙げる CU だけ",
    "fixed by Mar21SU on every older CU": "それより古い CU もすべて Mar21SU で修正",
    "no separate SU": "別の SU はなし",
    "Feb19SU equal to the CU build": "CU と同じビルドの Feb19SU",
    "KB4468741, December 2018": "KB4468741 (2018 年 12 月)",
    "end of April 2026": "2026 年 4 月末",
    "esu": "ESU のみ",
    "supported": "サポート対象",
    "unsupported": "サポート終了",
}

NOTES = {
    "An earlier build is named elsewhere; the newest Microsoft record is used.":
        "ほかの情報源はより古いビルドを挙げていますが、Microsoft の最新の記録を採用しています。",
    "Only CSS-Exchange lists this product or CU.":
        "この製品または CU を挙げているのは CSS-Exchange だけです。",
    "Mar21SU for older CUs was made for CVE-2021-26855, -26857, -26858 and -27065 only; the older CSS-Exchange check agrees.":
        "古い CU 用の Mar21SU は CVE-2021-26855、-26857、-26858、-27065 だけを対象に作られました。以前の CSS-Exchange のチェックとも一致します。",
    "Score at first publication differs.": "最初に公開されたときのスコアが異なります。",
    "MSRC does not list SP1.": "MSRC は SP1 を挙げていません。",
    "CSS-Exchange names the build Oct18SU; its older CVE check uses the same build number for the December 2018 fix (CVE-2018-8604). One number for both updates could not be confirmed.":
        "CSS-Exchange はこのビルドを Oct18SU としていますが、以前の CVE チェックでは同じビルド番号を 2018 年 12 月の修正 (CVE-2018-8604) に使っています。両方の更新プログラムが同じ番号かどうかは確認できませんでした。",
    "Learn and Get-ExchangeBuildNumber agree on 15.1.1415.10.":
        "Microsoft Learn と Get-ExchangeBuildNumber は 15.1.1415.10 で一致しています。",
    "Learn and Get-ExchangeBuildNumber agree on 15.1.1466.16.":
        "Microsoft Learn と Get-ExchangeBuildNumber は 15.1.1466.16 で一致しています。",
    "eightwone and the CSS-Exchange baseline list have 15.1.1466.10.":
        "eightwone.com と CSS-Exchange のベースラインの一覧は 15.1.1466.10 です。",
    "Learn, Get-ExchangeBuildNumber and CSS-Exchange agree on 15.2.858.5.":
        "Microsoft Learn、Get-ExchangeBuildNumber、CSS-Exchange は 15.2.858.5 で一致しています。",
    "Microsoft shipped CU4 as Service Pack 1. CSS-Exchange calls it CU4.":
        "Microsoft は CU4 を Service Pack 1 として公開しました。CSS-Exchange は CU4 と呼んでいます。",
    "CSS-Exchange lists a Feb19SU with the same build as the CU; the fixes are in the CU itself.":
        "CSS-Exchange は CU と同じビルドの Feb19SU を挙げていますが、修正は CU 自体に含まれています。",
    "The first announcement gives 14 April 2026; the period 2 announcement says period 1 ends at the end of April 2026.":
        "最初の発表では 2026 年 4 月 14 日ですが、期間 2 の発表では期間 1 の終了は 2026 年 4 月末とされています。",
    "CSS-Exchange carries 2035-12-31; endoflife.date gives no end. Exchange SE follows the Modern Lifecycle Policy.":
        "CSS-Exchange は 2035-12-31 としていますが、endoflife.date に終了日はありません。Exchange SE にはモダン ライフサイクル ポリシーが適用されます。",
    "CSS-Exchange marks these CUs supported because SUs are still made for them (ESU). By lifecycle they left support on 2025-10-14.":
        "CSS-Exchange は、SU がまだ提供される (ESU) ため、これらの CU をサポート対象としています。ライフサイクルでは 2025-10-14 にサポートが終了しました。",
    "CSS-Exchange still marks the last CU of 2013; extended support ended 2023-04-11.":
        "CSS-Exchange は 2013 の最後の CU をまだサポート対象としていますが、延長サポートは 2023-04-11 に終了しました。",
    "The same KB is given for 2016 CU3; left empty until a second source confirms it.":
        "2016 CU3 にも同じ KB が挙げられています。別の情報源で確認できるまで空欄にしています。",
}

# Why the choice fell where the data gives no note: "How values were chosen" of the collected data.
CHOICE_REASONS = {
    "kbOfCu": {
        "en": "Get-ExchangeBuildNumber often repeats one KB for all products of a month; the KB of the CU is used.",
        "ja": "Get-ExchangeBuildNumber は、その月のすべての製品に同じ KB を繰り返すことがあります。CU ごとの KB を採用しています。",
    },
    "msrcKb": {
        "en": "For updates before 2021, the date and KB of MSRC are used.",
        "ja": "2021 年より前の更新プログラムには、MSRC の日付と KB を採用しています。",
    },
    "learnFirst": {
        "en": "Version and date follow Microsoft Learn where it has them.",
        "ja": "バージョンと日付は、Microsoft Learn にあればそれを採用しています。",
    },
}
REASONS_BY_FIELD = {
    ("kb", "getexchangebuildnumber"): "kbOfCu",
    ("kb", "eightwone"): "msrcKb",
    ("releaseDate", "css-exchange"): "learnFirst",
}

# What a fix needs besides its build. `doneFrom`: from these CU lines on, setup does it by default;
# `doneWithFix`: the fixing update does it. Sources: the notes of the collected data,
# https://microsoft.github.io/CSS-Exchange/Diagnostics/HealthChecker/ and the pages named by `url`.
FOLLOW_UPS = {
    "extended-protection": {
        "en": "Turn on Windows Extended Protection with ExchangeExtendedProtectionManagement.ps1.",
        "ja": "ExchangeExtendedProtectionManagement.ps1 で Windows 拡張保護を有効にします。",
        "url": "https://microsoft.github.io/CSS-Exchange/Security/ExchangeExtendedProtectionManagement/",
        "doneFrom": [{"product": "2019", "cu": "CU14"}, {"product": "SE", "cu": "RTM"}],
    },
    "prepare-schema": {
        "en": "Run Setup /PrepareSchema once in the organization.",
        "ja": "組織で一度、Setup /PrepareSchema を実行します。",
        "url": "https://microsoft.github.io/CSS-Exchange/Security/Test-CVE-2021-34470/",
        "doneFrom": [{"product": "2016", "cu": "CU21"}, {"product": "2019", "cu": "CU10"},
                     {"product": "SE", "cu": "RTM"}],
    },
    "prepare-domains": {
        "en": "Run Setup /PrepareAllDomains, or /PrepareDomain in each domain.",
        "ja": "Setup /PrepareAllDomains、または各ドメインで /PrepareDomain を実行します。",
        "url": "https://learn.microsoft.com/exchange/plan-and-deploy/prepare-ad-and-domains",
    },
    "download-domains": {
        "en": "Configure download domains for Outlook on the web.",
        "ja": "Outlook on the web のダウンロード ドメインを構成します。",
        "url": "https://learn.microsoft.com/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-download-domains",
    },
    "serialized-data-signing": {
        "en": "Leave certificate signing of PowerShell serialization payloads on.",
        "ja": "PowerShell シリアル化ペイロードの証明書署名を有効のままにします。",
        "url": "https://learn.microsoft.com/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/configure-powershell-serialization-payload-sign",
        "doneWithFix": True,
        "undoneBySettingOverride": [{"component": "Data", "section": "EnableSerializationDataSigning",
                                     "parameter": "Enabled", "value": "false"}],
    },
    "tokencachemodule": {
        "en": "Remove the IIS TokenCacheModule with CVE-2023-21709.ps1, or install the Windows updates of October 2023 or later.",
        "ja": "CVE-2023-21709.ps1 で IIS の TokenCacheModule を削除するか、2023 年 10 月以降の Windows 更新プログラムをインストールします。",
        "url": "https://microsoft.github.io/CSS-Exchange/Security/CVE-2023-21709/",
    },
    "dedicated-hybrid-app": {
        "en": "In hybrid deployments, move to the dedicated Exchange hybrid application with ConfigureExchangeHybridApplication.ps1 and clean up the shared service principal's keys.",
        "ja": "ハイブリッド構成では、ConfigureExchangeHybridApplication.ps1 で専用の Exchange ハイブリッド アプリケーションに移行し、共有サービス プリンシパルのキーを削除します。",
        "url": "https://microsoft.github.io/CSS-Exchange/Hybrid/ConfigureExchangeHybridApplication/",
    },
}

MITIGATION_TEXTS = {
    "exchangemitigations-ps1": {"en": "ExchangeMitigations.ps1", "ja": "ExchangeMitigations.ps1"},
    "eomt-2021": {"en": "EOMT (2021)", "ja": "EOMT (2021)"},
    "eomt-v2": {"en": "EOMTv2", "ja": "EOMTv2"},
    "eomt-unified": {"en": "EOMT (unified, 2026)", "ja": "EOMT (統合版、2026)"},
    "eems-m1": {"en": "EM service, mitigation M1", "ja": "EM サービスの緩和策 M1"},
    "eems-m2": {"en": "EM service, mitigation M2.1.0", "ja": "EM サービスの緩和策 M2.1.0"},
    "tokencachemodule-removal": {"en": "Removal of the IIS TokenCacheModule (CVE-2023-21709.ps1)",
                                 "ja": "IIS の TokenCacheModule の削除 (CVE-2023-21709.ps1)"},
    "extended-protection": {"en": "Windows Extended Protection", "ja": "Windows 拡張保護"},
    "remove-disableloopbackcheck": {"en": "Removal of the registry value DisableLoopbackCheck",
                                    "ja": "レジストリ値 DisableLoopbackCheck の削除"},
    "owa-light-off": {"en": "OWA Light turned off", "ja": "OWA Light の無効化"},
}
