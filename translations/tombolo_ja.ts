<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AdviceWords</name>
    <message>
        <source>Node blocks; islands use theirs in every cluster.</source>
        <translation>ノードブロックの合計。アイランドではどのクラスタも同じものを使います。</translation>
    </message>
    <message>
        <source>Flows answered</source>
        <translation>応答のあったフロー</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2本中%1本</translation>
    </message>
    <message>
        <source>Sources that the receiver cannot name</source>
        <translation>受信側が特定できない送信元</translation>
    </message>
    <message>
        <source>Neither by its address nor by a header.</source>
        <translation>アドレスでもヘッダーでも特定できないもの。</translation>
    </message>
    <message>
        <source>Sources that a header alone names</source>
        <translation>ヘッダーだけで特定できる送信元</translation>
    </message>
    <message>
        <source>Further logs until the sender is named</source>
        <translation>送信元を特定するまでに調べるログ</translation>
    </message>
    <message>
        <source>%1 on average, %2 at most</source>
        <translation>平均%1、最大%2</translation>
    </message>
    <message>
        <source>Connection tables, flow logs and headers, the most telling first.</source>
        <translation>コネクションテーブル、フローログ、ヘッダーを、手がかりの多い順に調べた数。</translation>
    </message>
    <message>
        <source>… of it translation and proxies</source>
        <translation>… うち変換とプロキシ</translation>
    </message>
    <message>
        <source>… of it connection tracking</source>
        <translation>… うちコネクション追跡</translation>
    </message>
    <message>
        <source>… of it tunnels</source>
        <translation>… うちトンネル</translation>
    </message>
    <message>
        <source>First packet, on top of it</source>
        <translation>最初のパケットで加わる時間</translation>
    </message>
    <message>
        <source>Round trips a second on one connection</source>
        <translation>1コネクションの毎秒往復数</translation>
    </message>
    <message>
        <source>%1 (%2, %3 a packet)</source>
        <comment>packets a second (machine, time)</comment>
        <translation>%1（%2、1パケット%3）</translation>
    </message>
    <message>
        <source>Packets a second through the slowest machine</source>
        <translation>最も遅い機器の毎秒パケット数</translation>
    </message>
    <message>
        <source>Written routes</source>
        <translation>設定する経路</translation>
    </message>
    <message>
        <source>Translation rules</source>
        <translation>変換規則</translation>
    </message>
    <message>
        <source>Masquerades, source translations and published addresses.</source>
        <translation>マスカレード、送信元変換、公開アドレスの数。</translation>
    </message>
    <message>
        <source>No cluster has pods with addresses.</source>
        <translation>アドレスをもつPodのあるクラスタがありません。</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no free block</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>It does not fit: %1 needs %2 node blocks, and there is room for %3. The largest free block is %4.</source>
        <translation>収まりません。%1にはノードブロックが%2個要りますが、%3個分しか空いていません。最大の空きブロックは%4です。</translation>
    </message>
    <message>
        <source>Given away: %1. For pods: %2. Kept for growth: %3. Idle in the nodes&apos; blocks: %4, by rounding up: %5. Left in pieces too small for a node: %6.</source>
        <translation>割り当て：%1。Pod用：%2。増設分：%3。ノードブロック内の未使用：%4、切り上げによる未使用：%5。小さすぎて割り当てられない残り：%6。</translation>
    </message>
    <message>
        <source>Free: %1 (%2 addresses)</source>
        <translation>空き：%1（アドレス%2個）</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>no free block</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード数</translation>
    </message>
    <message>
        <source>Pods per node</source>
        <translation>ノードあたりのPod数</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>クラスタ数</translation>
    </message>
    <message>
        <source>%1: %2 now; flat does not fit.</source>
        <translation>%1：現在%2。フラットは収まりません。</translation>
    </message>
    <message>
        <source>%1: %2 now; flat fits up to %3 (%4 % more).</source>
        <translation>%1：現在%2。フラットが収まるのは%3まで（%4%増）。</translation>
    </message>
    <message>
        <source>Routing a packet</source>
        <translation>パケットの転送</translation>
    </message>
    <message>
        <source>Looking a connection up, each packet</source>
        <translation>コネクションの検索（パケットごと）</translation>
    </message>
    <message>
        <source>Translating (nat, vip, masquerade), each packet</source>
        <translation>アドレス変換（nat、vip、マスカレード、パケットごと）</translation>
    </message>
    <message>
        <source>Entering or leaving a tunnel</source>
        <translation>トンネルの出入り</translation>
    </message>
    <message>
        <source>Proxying a message, each way</source>
        <translation>プロキシでのメッセージ処理（片方向）</translation>
    </message>
    <message>
        <source>Making a connection entry, once</source>
        <translation>コネクションのエントリー作成（1回）</translation>
    </message>
    <message>
        <source>Choosing a translation, once</source>
        <translation>変換の決定（1回）</translation>
    </message>
    <message>
        <source>Finding a service or published address, once</source>
        <translation>Serviceや公開アドレスの検索（1回）</translation>
    </message>
    <message>
        <source>Each line of a rule list, once</source>
        <translation>規則リストの1行ごと（1回）</translation>
    </message>
    <message>
        <source>What would change it:</source>
        <translation>結論が変わる条件：</translation>
    </message>
    <message>
        <source>The trade (flat | islands):</source>
        <translation>比較（フラット | アイランド）：</translation>
    </message>
    <message>
        <source>Flat suits this drawing.</source>
        <translation>この図にはフラットが向いています。</translation>
    </message>
    <message>
        <source>Flat suits this drawing as long as it does not grow much.</source>
        <translation>大きく増えないうちは、この図にはフラットが向いています。</translation>
    </message>
    <message>
        <source>Islands suit this drawing: there are too few addresses for a flat network.</source>
        <translation>この図にはアイランドが向いています。フラットにするにはアドレスが足りません。</translation>
    </message>
    <message>
        <source>Either model will do for this drawing.</source>
        <translation>この図はどちらのモデルでもかまいません。</translation>
    </message>
    <message>
        <source>The addresses are enough for either model.</source>
        <translation>アドレスはどちらのモデルにも足ります。</translation>
    </message>
    <message>
        <source>There is no cluster in this drawing, so there is nothing to weigh.</source>
        <translation>この図にはクラスタがないので、比べるものがありません。</translation>
    </message>
    <message>
        <source>As islands, %1 of %2 flows arrive with a source that their receiver cannot name; flat leaves %3.</source>
        <translation>アイランドでは、%2本のフローのうち%1本で受信側が送信元を特定できません。フラットでは%3本です。</translation>
    </message>
    <message>
        <source>As islands, too, every receiver can name its senders.</source>
        <translation>アイランドでも、受信側はすべての送信元を特定できます。</translation>
    </message>
    <message>
        <source>Flat takes %1 written routes instead of %2.</source>
        <translation>フラットで設定する経路は%1本で、アイランドでは%2本です。</translation>
    </message>
    <message>
        <source>Not every flow that the islands answer is answered when flat.</source>
        <translation>アイランドで応答のあるフローの一部は、フラットでは応答がありません。</translation>
    </message>
    <message>
        <source>Not every flow that flat answers is answered as islands.</source>
        <translation>フラットで応答のあるフローの一部は、アイランドでは応答がありません。</translation>
    </message>
    <message>
        <source>The drawing could not be made the other way, so that only its addresses were weighed.</source>
        <translation>図をもう一方のモデルに変えられないため、アドレスだけを比べました。</translation>
    </message>
    <message>
        <source>One more free block of /%1 would make room for flat.</source>
        <translation>/%1の空きブロックがもう1つあれば、フラットが収まります。</translation>
    </message>
    <message>
        <source>Node blocks of /%1 instead of /%2 would make flat fit.</source>
        <translation>ノードブロックを/%2でなく/%1にすれば、フラットが収まります。</translation>
    </message>
    <message>
        <source>With no more than %1 nodes flat keeps fitting.</source>
        <translation>ノードが%1台までなら、フラットが収まり続けます。</translation>
    </message>
    <message>
        <source>If nobody ever has to know who was talking, islands do as well.</source>
        <translation>送信元を知る必要がまったくないなら、アイランドでも足ります。</translation>
    </message>
    <message>
        <source>Flows whose source has to be known and is hidden would speak for flat; draw those that matter.</source>
        <translation>知る必要のある送信元が隠れるフローがあれば、フラットが有利になります。大切なフローを図に加えてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n free block(s)</source>
        <translation>
            <numerusform>%n個の空きブロック</numerusform>
        </translation>
    </message>
    <message>
        <source>Unique addresses for the pods of %1 nodes take %2 of the %3 in %4.</source>
        <translation>ノード%1台のPodに重複のないアドレスを割り当てるには、%4にある%3個のうち%2個が要ります。</translation>
    </message>
    <message>
        <source>the private space that is left</source>
        <translation>残りのプライベートアドレス空間</translation>
    </message>
    <message>
        <source>%1 % of them would lie idle, because each node has a block of its own.</source>
        <translation>ノードごとにブロックを割り当てるため、そのうち%1%は使われません。</translation>
    </message>
    <message>
        <source>Islands need %1, which every cluster uses again.</source>
        <translation>アイランドなら%1個を全クラスタで使い回せます。</translation>
    </message>
    <message>
        <source>Unique addresses for the pods of %1 nodes take %2, and there are %3 in %4.</source>
        <translation>ノード%1台のPodに重複のないアドレスを割り当てるには%2個が要りますが、%4にあるのは%3個です。</translation>
    </message>
    <message>
        <source>%1 would get %2 of the %3 node blocks that it needs.</source>
        <translation>%1に要るノードブロック%3個のうち、割り当てられるのは%2個です。</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln flow(s) no log names the sender.</source>
        <translation>
            <numerusform>%Ln本のフローでは、どのログを見ても送信元を特定できません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Speed does not decide: a round trip takes %1 as islands and %2 flat (%3 %), of which translation and proxies take %4.</source>
        <translation>速さは決め手になりません。往復時間はアイランドで%1、フラットで%2（差%3%）、うち変換とプロキシは%4です。</translation>
    </message>
    <message>
        <source>A round trip takes %1 as islands and %2 flat: %3 % more, of which translation and proxies take %4.</source>
        <translation>往復時間はアイランドで%1、フラットで%2です。アイランドの方が%3%長く、うち変換とプロキシは%4です。</translation>
    </message>
    <message>
        <source>A round trip takes %1 as islands and %2 flat: %3 % less, although translation and proxies take %4.</source>
        <translation>往復時間はアイランドで%1、フラットで%2です。変換とプロキシに%4かかりますが、アイランドの方が%3%短くなります。</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>フラット</translation>
    </message>
    <message>
        <source>Flat, for now</source>
        <translation>当面はフラット</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>アイランド</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>どちらでも</translation>
    </message>
    <message>
        <source>Nothing to weigh</source>
        <translation>比べるものなし</translation>
    </message>
    <message>
        <source>It does not fit: %1</source>
        <translation>収まりません。%1</translation>
    </message>
    <message>
        <source>Islands suit this drawing: with node blocks of that size a flat network does not fit.</source>
        <translation>この図にはアイランドが向いています。その大きさのノードブロックではフラットにできません。</translation>
    </message>
    <message>
        <source>Flat does not fit: %1</source>
        <translation>フラットにはできません。%1</translation>
    </message>
    <message>
        <source>no further log</source>
        <translation>追加のログは不要</translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln further log(s)</source>
        <translation>
            <numerusform>最大%Ln件の追加ログ</numerusform>
        </translation>
    </message>
    <message>
        <source>To find out who it was takes %1 as islands (%2 on average), and %3 when flat.</source>
        <translation>送信元を突き止めるのに必要なログは、アイランドでは%1（平均%2件）、フラットでは%3です。</translation>
    </message>
    <message>
        <source>Flat suits this drawing: as islands, flows that are answered now would not be.</source>
        <translation>この構成にはフラットが適しています。アイランドにすると、現在応答のあるフローの一部に応答がなくなります。</translation>
    </message>
    <message>
        <source>Neither model suits this drawing as it is; the one that is drawn does more.</source>
        <translation>この構成には、そのままではどちらのモデルも適しません。現在の構成のほうが多くのフローに応答があります。</translation>
    </message>
    <message>
        <source>Islands suit this drawing: when flat, flows that are answered now would not be.</source>
        <translation>この構成にはアイランドが適しています。フラットにすると、現在応答のあるフローの一部に応答がなくなります。</translation>
    </message>
    <message>
        <source>Of the %2 flows that both models answer, %1 arrive as islands with a source that their receiver cannot name; flat leaves %3.</source>
        <translation>両モデルで応答のある%2本のフローのうち、アイランドでは%1本で受信側が送信元を特定できません。フラットでは%3本が残ります。</translation>
    </message>
    <message numerus="yes">
        <source>When flat, %n flow(s) that are answered now would not be: %1.</source>
        <translation>
            <numerusform>フラットにすると、現在応答のある%n本のフローに応答がなくなります：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As islands, %n flow(s) that are answered now would not be: %1.</source>
        <translation>
            <numerusform>アイランドにすると、現在応答のある%n本のフローに応答がなくなります：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>If these flows were answered when flat as well, flat would be worth another look; the twin shows where they end: %1.</source>
        <translation>次のフローがフラットでも応答を得られれば、フラットを再検討する価値があります（どこで途切れるかはツインで確認できます）：%1。</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>どちらでもない</translation>
    </message>
    <message>
        <source>Islands suit this drawing: a flat network needs IPv6 addresses as well, and no block of them is free.</source>
        <translation>この図にはアイランドが向いています。フラットなネットワークにはIPv6アドレスも必要ですが、空きブロックがありません。</translation>
    </message>
    <message>
        <source>Islands suit this drawing: a flat network needs IPv4 addresses as well, and no block of them is free.</source>
        <translation>この図にはアイランドが向いています。フラットなネットワークにはIPv4アドレスも必要ですが、空きブロックがありません。</translation>
    </message>
    <message numerus="yes">
        <source>Flat leaves %Ln flow(s) hidden: %1.</source>
        <translation>
            <numerusform>フラットでも%Ln本のフローの送信元は隠れたままです（%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>One more free IPv6 block of /%1 would make room for flat.</source>
        <translation>IPv6の/%1の空きブロックがもう1つあれば、フラットが収まります。</translation>
    </message>
    <message numerus="yes">
        <source>load balancing by services hides %Ln of them</source>
        <translation>
            <numerusform>Serviceの負荷分散が%Ln本を隠します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>proxies hide %Ln of them</source>
        <translation>
            <numerusform>プロキシが%Ln本を隠します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gateways on the way hide %Ln of them</source>
        <translation>
            <numerusform>経路上のゲートウェイが%Ln本を隠します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>egress policies hide %Ln of them</source>
        <translation>
            <numerusform>イーグレスポリシーが%Ln本を隠します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>masquerade hides %Ln of them</source>
        <translation>
            <numerusform>マスカレードが%Ln本を隠します</numerusform>
        </translation>
    </message>
    <message>
        <source>For that, node blocks are /%1 instead of the drawn /%2, the largest that fit.</source>
        <translation>そのためにはノードブロックを図の/%2でなく、収まる最大の/%1にします。</translation>
    </message>
    <message>
        <source>With %1 % more nodes their prefixes would need %2 addresses more, which does not fit: the limit is at %3 nodes.</source>
        <translation>ノードが%1%増えると、既存のプレフィックスに加えて%2個のアドレスが必要になり、収まりません。上限は%3台です。</translation>
    </message>
    <message>
        <source>With %1 % more nodes their prefixes need %2 addresses more, which fits; the limit is at %3 nodes.</source>
        <translation>ノードが%1%増えると、既存のプレフィックスに加えて%2個のアドレスが必要になり、収まります。上限は%3台です。</translation>
    </message>
    <message>
        <source>With %1 % more nodes there is room in their own prefixes; the limit is at %2 nodes.</source>
        <translation>ノードが%1%増えても既存のプレフィックスに収まります。上限は%2台です。</translation>
    </message>
    <message>
        <source>Round trip, once connected</source>
        <translation>往復時間（コネクション確立後の平均）</translation>
    </message>
    <message>
        <source>One processor core, by what work costs on a machine.</source>
        <translation>プロセッサー1コア、「機器での処理のコスト」の処理時間による。</translation>
    </message>
    <message>
        <source>%1: %2 now; for flat there is no limit in practice.</source>
        <translation>%1：現在%2。フラットに実用上の上限はありません。</translation>
    </message>
    <message>
        <source>%1: %2 now; flat fits up to %3.</source>
        <translation>%1：現在%2。フラットは%3まで収まります。</translation>
    </message>
    <message numerus="yes">
        <source>What hides the %Ln hidden source(s), a proxy, a load balancer or the way out to the Internet, does so in either model.</source>
        <translation>
            <numerusform>隠れている%Ln件は、プロキシ、ロードバランサー、またはインターネットへの出口での変換が原因で、どちらのモデルでも変わりません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To find out who it was takes up to %Ln further log(s) as islands (%1 on average), and none when flat.</source>
        <translation>
            <numerusform>送信元を突き止めるには、アイランドでは最大%Ln件（平均%1件）の追加ログが要り、フラットでは要りません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean of the flows that the same endpoint answers in both models.</source>
        <translation>両モデルで同じエンドポイントが応答するフローの平均です。</translation>
    </message>
    <message>
        <source>Nothing is given away: every cluster keeps its prefixes.</source>
        <translation>割り当てはありません。どのクラスタも今のプレフィックスを使い続けます。</translation>
    </message>
    <message numerus="yes">
        <source>The times of %n flow(s) are left out: in the other model another endpoint is chosen for them, which is chance and not the model.</source>
        <translation>
            <numerusform>%n本のフローの時間は除いてあります。もう一方のモデルでは別のエンドポイントが選ばれますが、これは偶然であってモデルの違いではありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Node blocks of /%1 instead of /%2 would make room for the growth.</source>
        <translation>ノードブロックを/%2でなく/%1にすれば、増設分も収まります。</translation>
    </message>
    <message>
        <source>Node blocks of /%1 instead of /%2 would make flat fit, with the growth.</source>
        <translation>ノードブロックを/%2でなく/%1にすれば、増設分も含めてフラットが収まります。</translation>
    </message>
    <message>
        <source>Beyond %1 nodes flat no longer fits with node blocks of that size, and islands remain.</source>
        <translation>このノードブロックの大きさでは、%1ノードを超えるとフラットは収まらず、アイランドだけが残ります。</translation>
    </message>
    <message>
        <source>One more free IPv6 block of /%1 would make room for the growth.</source>
        <translation>IPv6の/%1の空きブロックがもう1つあれば、増設分も収まります。</translation>
    </message>
    <message>
        <source>One more free block of /%1 would make room for the growth.</source>
        <translation>/%1の空きブロックがもう1つあれば、増設分も収まります。</translation>
    </message>
    <message>
        <source>One more free IPv6 block of /%1 would make room for flat, with the growth.</source>
        <translation>IPv6の/%1の空きブロックがもう1つあれば、増設分も含めてフラットが収まります。</translation>
    </message>
    <message>
        <source>One more free block of /%1 would make room for flat, with the growth.</source>
        <translation>/%1の空きブロックがもう1つあれば、増設分も含めてフラットが収まります。</translation>
    </message>
    <message>
        <source>Every cluster keeps its pod prefixes, which nothing else uses: no other addresses are needed.</source>
        <translation>どのクラスタも、ほかで使われていない今のPodプレフィックスを使い続けるため、ほかのアドレスは必要ありません。</translation>
    </message>
    <message>
        <source>With node blocks of that size the limit is at %1 nodes.</source>
        <translation>このノードブロックの大きさでは、上限は%1ノードです。</translation>
    </message>
    <message>
        <source>With %1 % more nodes it would be %2, which does not fit: with node blocks of that size the limit is at %3 nodes.</source>
        <translation>ノードが%1%増えると%2個になり、収まりません。このノードブロックの大きさでは、上限は%3台です。</translation>
    </message>
    <message>
        <source>With %1 % more nodes it fits as well, in %2, if node blocks are smaller from the beginning; the limit is then at %3 nodes.</source>
        <translation>ノードが%1%増えても、ノードブロックを最初から小さくすれば、%2個で収まります。そのときの上限は%3台です。</translation>
    </message>
    <message numerus="yes">
        <source>a node block of /%1 (addresses for pods: %2) is too small for the %Ln pod(s) of a node of %3.</source>
        <translation>
            <numerusform>/%1のノードブロック（Pod用のアドレス：%2個）は、%3のノードにあるPod%Ln個には小さすぎます。</numerusform>
        </translation>
    </message>
    <message>
        <source>With %1 % more nodes it fits as well, in %2, if node blocks are /%4 from the beginning (tombolo convert --node-block %4), room for %5 pods each; the limit is then at %3 nodes.</source>
        <translation>ノードが%1%増えても、ノードブロックを最初から/%4（Pod%5個分）にすれば（tombolo convert --node-block %4）、%2個で収まります。そのときの上限は%3台です。</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) keep their pod prefixes.</source>
        <translation>
            <numerusform>%n個のクラスタは今のPodプレフィックスを使い続けます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Addresses for pods, as drawn</source>
        <translation>Podに要るアドレス（図のまま）</translation>
    </message>
    <message>
        <source>Node blocks are %1, and larger where the pods need it.</source>
        <translation>ノードブロックは%1で、Podが収まらなければ大きくします。</translation>
    </message>
    <message>
        <source>Node blocks are %1 for that; with %2, as large as there is room for now, flat fits up to %3.</source>
        <translation>これはノードブロックを%1にした場合です。今収まる最大の%2では、フラットは%3まで収まります。</translation>
    </message>
    <message>
        <source>Node blocks are %1 for that; with the drawn /%2 flat does not fit.</source>
        <translation>これはノードブロックを%1にした場合です。図の/%2では、フラットは収まりません。</translation>
    </message>
    <message>
        <source>Node blocks are %1.</source>
        <translation>ノードブロックは%1です。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden source(s) can be brought back one by one instead (Why hidden, or tombolo why).</source>
        <translation>
            <numerusform>代わりに、隠れた送信元%Ln個を1つずつ見えるようにすることもできます（「隠れる理由」またはtombolo why）。</numerusform>
        </translation>
    </message>
    <message>
        <source>With %1 % more nodes they take %2 of what is free, far from any limit.</source>
        <translation>ノードが%1%増えると空きのうち%2個を使いますが、限界にはほど遠い数です。</translation>
    </message>
    <message>
        <source>With %1 % more nodes they take %2 of what is free, which fits as well; with node blocks of that size the limit is at %3 nodes.</source>
        <translation>ノードが%1%増えると空きのうち%2個を使い、これも収まります。このノードブロックの大きさでは、上限は%3台です。</translation>
    </message>
    <message>
        <source>With %1 % more nodes it fits as well, in %2, if node blocks are /%4 from the beginning (choose that under “Node block”), room for %5 pods each; the limit is then at %3 nodes.</source>
        <translation>ノードが%1%増えても、ノードブロックを最初から/%4（Pod%5個分）にすれば（「ノードブロック」で選べます）、%2個で収まります。そのときの上限は%3台です。</translation>
    </message>
    <message>
        <source>The prefixes that are given for that hold %1 addresses: those beyond the node blocks are room for more nodes.</source>
        <translation>そのために割り当てるプレフィックスにはアドレスが%1個あり、ノードブロック以外は今後のノードのための余地です。</translation>
    </message>
</context>
<context>
    <name>CanvasActions</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>複製(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>Select nothin&amp;g</source>
        <translation>選択を解除(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名前の変更(&amp;R)</translation>
    </message>
    <message>
        <source>Pr&amp;operties</source>
        <translation>プロパティ(&amp;O)</translation>
    </message>
    <message>
        <source>Show everything about it in the inspector</source>
        <translation>インスペクタにすべての内容を表示します</translation>
    </message>
    <message>
        <source>Co&amp;nnect to…</source>
        <translation>接続先を選ぶ(&amp;N)…</translation>
    </message>
    <message>
        <source>Then click what it should be connected to (key L)</source>
        <translation>次に、接続先をクリックします（Lキー）</translation>
    </message>
    <message>
        <source>&amp;Flow from here…</source>
        <translation>ここからのフロー(&amp;F)…</translation>
    </message>
    <message>
        <source>Then click what it should reach (key F)</source>
        <translation>次に、フローの行き先をクリックします（Fキー）</translation>
    </message>
    <message>
        <source>Fo&amp;ld up or open</source>
        <translation>折りたたむ/開く(&amp;L)</translation>
    </message>
    <message>
        <source>T&amp;idy layout</source>
        <translation>配置の整理(&amp;I)</translation>
    </message>
    <message>
        <source>Arrange everything anew, in one step</source>
        <translation>全体を一度に並べ直します</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>実際のサイズ(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Fit everything</source>
        <translation>全体を表示(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole drawing</source>
        <translation>図の全体を表示します</translation>
    </message>
    <message>
        <source>Bring into &amp;view</source>
        <translation>選択を表示(&amp;V)</translation>
    </message>
    <message>
        <source>Show the selected elements as large as they fit</source>
        <translation>選択した要素を、収まる限り大きく表示します</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>グリッド(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Snap to the grid</source>
        <translation>グリッドに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>Alt ignores the grid while dragging</source>
        <translation>ドラッグ中にAltキーを押すと、グリッドを無視します</translation>
    </message>
    <message>
        <source>&amp;Mini-map</source>
        <translation>ミニマップ(&amp;M)</translation>
    </message>
    <message>
        <source>Find on the can&amp;vas…</source>
        <translation>キャンバス内を検索(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>選択(&amp;S)</translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation>選択と移動</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>Drag from one element to another to join them</source>
        <translation>要素から別の要素へドラッグしてつなぎます</translation>
    </message>
    <message>
        <source>&amp;Flow</source>
        <translation>フロー(&amp;F)</translation>
    </message>
    <message>
        <source>Drag from a source to its target</source>
        <translation>送信元から目標へドラッグします</translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation>表示の移動(&amp;H)</translation>
    </message>
    <message>
        <source>Drag the paper</source>
        <translation>用紙をドラッグします</translation>
    </message>
    <message>
        <source>A small map in the corner while part of the drawing is out of sight</source>
        <translation>図の一部が画面の外にある間、隅に小さな全体図を表示します</translation>
    </message>
</context>
<context>
    <name>CanvasText</name>
    <message>
        <source>NAT gateway</source>
        <translation>NATゲートウェイ</translation>
    </message>
    <message>
        <source>VIP gateway</source>
        <translation>VIPゲートウェイ</translation>
    </message>
    <message>
        <source>Proxy gateway</source>
        <translation>プロキシゲートウェイ</translation>
    </message>
    <message>
        <source>Flat cluster</source>
        <translation>フラットクラスタ</translation>
    </message>
    <message>
        <source>Island cluster</source>
        <translation>アイランドクラスタ</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Whatever is attached reaches its neighbours directly.</source>
        <translation>つながっているもの同士は直接通信できます。</translation>
    </message>
    <message>
        <source>Forwards between networks and translates nothing.</source>
        <translation>ネットワークの間で転送し、何も変換しません。</translation>
    </message>
    <message>
        <source>Rewrites source or destination addresses of what passes.</source>
        <translation>通過するものの送信元や宛先のアドレスを書き換えます。</translation>
    </message>
    <message>
        <source>Spreads one virtual address over several backends.</source>
        <translation>1つの仮想アドレスを複数のバックエンドに振り分けます。</translation>
    </message>
    <message>
        <source>Ends each connection and opens its own to the backend.</source>
        <translation>各コネクションを終端し、バックエンドへ自分のコネクションを開きます。</translation>
    </message>
    <message>
        <source>One stable address in front of the pods that match its selector.</source>
        <translation>セレクタに一致するPodの前に置く、変わらない1つのアドレスです。</translation>
    </message>
    <message>
        <source>Lets only the listed traffic pass at its pods.</source>
        <translation>対象のPodでは、列挙した通信だけを通します。</translation>
    </message>
    <message>
        <source>Sends requests from outside.</source>
        <translation>外から要求を送ります。</translation>
    </message>
    <message>
        <source>Answers requests from outside.</source>
        <translation>外からの要求に応答します。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>メモ：%1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1内</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>On this wire</source>
        <translation>この回線上</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1から%2へ</translation>
    </message>
    <message>
        <source>True source</source>
        <translation>本当の送信元</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Source seen here</source>
        <translation>ここで見える送信元</translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation>隠した機器</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>In a tunnel</source>
        <translation>トンネル内</translation>
    </message>
    <message numerus="yes">
        <source>%n sender(s) seen as %1; it could be any of %2</source>
        <translation>
            <numerusform>%n個の送信元が%1に見えます（候補は%2件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Hides the source as</source>
        <translation>送信元を隠して見せるアドレス</translation>
    </message>
    <message>
        <source>Hidden so far: %1</source>
        <translation>これまでに隠れた送信元：%1</translation>
    </message>
    <message>
        <source>Could be any of %1</source>
        <translation>ありえる候補：%1</translation>
    </message>
    <message>
        <source>Translated one to one by</source>
        <translation>1対1変換</translation>
    </message>
    <message>
        <source>Pod addresses are unique everywhere, so nobody needs to translate them.</source>
        <translation>Podアドレスは全体で一意なので、変換する必要がありません。</translation>
    </message>
    <message>
        <source>Pod addresses may repeat in other clusters; gateways and nodes translate at the coast.</source>
        <translation>Podアドレスは他のクラスタと重複してもかまいません。ゲートウェイとノードが境界で変換します。</translation>
    </message>
</context>
<context>
    <name>CliWords</name>
    <message>
        <source>(did, in the run)</source>
        <translation>（この実行で送信）</translation>
    </message>
    <message>
        <source>What would narrow it:</source>
        <translation>候補を絞り込むもの：</translation>
    </message>
    <message>
        <source>% mixed: several of these; --group node or none tells which.</source>
        <translation>% 混在：上のいくつかが混ざっています。--group nodeかnoneで内訳が分かります。</translation>
    </message>
    <message>
        <source>… and %1 more kinds; --json and --csv have all.</source>
        <translation>…ほか%1種類。すべては--jsonと--csvにあります。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>…ほか%1件</translation>
    </message>
    <message>
        <source>Flows that come by another way:</source>
        <translation>別の経路で届くフロー：</translation>
    </message>
    <message>
        <source>%1: %2 origins, %3 observers, %4 pairs of %5 kinds</source>
        <translation>%1：送信元%2件、観測者%3件、組%4件（%5種類）</translation>
    </message>
    <message>
        <source>No flow has a hidden source.</source>
        <translation>送信元が隠れているフローはありません。</translation>
    </message>
    <message>
        <source>There is no flow in the document.</source>
        <translation>この文書にフローはありません。</translation>
    </message>
    <message>
        <source>Flow %1 of %2…</source>
        <translation>フロー%1/%2…</translation>
    </message>
    <message>
        <source>Flows in both models: %1 of %2…</source>
        <translation>両モデルのフロー：%1/%2…</translation>
    </message>
    <message>
        <source>Report: %1%…</source>
        <translation>レポート：%1%…</translation>
    </message>
    <message>
        <source>%1 of %2 remedies weighed…</source>
        <translation>変更の影響を評価中：%1/%2…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) tried…</source>
        <translation>
            <numerusform>%Ln件の変更を試行…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>エラー%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>警告%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>ヒント%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: what is found in it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>there is no element &apos;%1&apos; to look at</source>
        <translation>調べる要素「%1」はありません</translation>
    </message>
    <message>
        <source>there is no element or network &apos;%1&apos;</source>
        <translation>要素またはネットワーク「%1」はありません</translation>
    </message>
    <message>
        <source>there is no flow &apos;%1&apos;; flows: %2</source>
        <translation>フロー「%1」はありません。あるフロー：%2</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no flows</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>there is no remedy %1; there are %2</source>
        <translation>変更案%1はありません（全部で%2件）</translation>
    </message>
</context>
<context>
    <name>Conversions</name>
    <message>
        <source>Every cluster is of that model already; nothing was converted.</source>
        <translation>すべてのクラスタがすでにそのモデルです。変換は行いませんでした。</translation>
    </message>
    <message>
        <source>%1 keeps the pod prefix %2: nothing else uses it.</source>
        <translation>%1はPodプレフィックス%2をそのまま使います（ほかで使われていません）。</translation>
    </message>
    <message>
        <source>The pods of %1 are renumbered from %2 to %3.</source>
        <translation>%1のPodのアドレスを%2から%3に付け替えます。</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) now use the pod prefix %1.</source>
        <translation>
            <numerusform>%n個のクラスタが同じPodプレフィックス%1を使います。</numerusform>
        </translation>
    </message>
    <message>
        <source>No free prefix was given: new ones were taken from %1.</source>
        <translation>空きブロックの指定がないため、%1から割り当てました。</translation>
    </message>
    <message numerus="yes">
        <source>No free block holds the pods of %1 as one prefix: they get %n.</source>
        <translation>
            <numerusform>%1のPodを1つのプレフィックスで収容できる空きブロックがないため、%n個に分けました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The nodes of %1 do not masquerade any more.</source>
        <translation>%1のノードはマスカレードを行わなくなります。</translation>
    </message>
    <message>
        <source>The nodes of %1 do not masquerade any more (they did, except to %2).</source>
        <translation>%1のノードはマスカレードを行わなくなります（これまでは%2宛てを除いて実施）。</translation>
    </message>
    <message>
        <source>The nodes of %1 masquerade what leaves, except to %2.</source>
        <translation>%1のノードは外向き通信をマスカレードします（%2宛てを除く）。</translation>
    </message>
    <message>
        <source>The nodes of %1 advertise their pods by BGP, as AS %2.</source>
        <translation>%1のノードはAS %2としてPodプレフィックスをBGPで広告します。</translation>
    </message>
    <message>
        <source>The nodes of %1 do not advertise their pods any more.</source>
        <translation>%1のノードはPodプレフィックスを広告しなくなります。</translation>
    </message>
    <message numerus="yes">
        <source>%1 gets %n route(s): %2 via %3 …</source>
        <translation>
            <numerusform>%1に%n本の経路を追加：%2 → %3 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 loses %n route(s): %2 …</source>
        <translation>
            <numerusform>%1から%n本の経路を削除：%2 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rules of %1 get %n line(s) for the addresses that the same traffic has now; check them.</source>
        <translation>
            <numerusform>同じ通信の新しいアドレスに合わせ、%1のルールに%n行を追加しました。確認してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) are as they were before the earlier conversion.</source>
        <translation>
            <numerusform>%n個の要素を以前の変換前の状態に戻しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was changed since; the change is kept.</source>
        <translation>%1は変換後に変更されています。その変更は残します。</translation>
    </message>
    <message>
        <source>%1 was added by the earlier conversion and is left out again.</source>
        <translation>%1は以前の変換で追加されたものなので取り除きます。</translation>
    </message>
    <message>
        <source>private addresses are not routed on the Internet</source>
        <translation>プライベートアドレスはインターネットでルーティングされないため</translation>
    </message>
    <message>
        <source>a flow has no other way in</source>
        <translation>ほかに入口のないフローがあるため</translation>
    </message>
    <message>
        <source>what is behind it is no pod</source>
        <translation>その先がPodではないため</translation>
    </message>
    <message>
        <source>%1 does not translate %2 towards %3 any more.</source>
        <translation>%1は%3向けの%2の変換を行わなくなります。</translation>
    </message>
    <message numerus="yes">
        <source>%1 translated %2; now only %n address(es) of machines that are no node.</source>
        <translation>
            <numerusform>%1は%2を変換していましたが、ノード以外の機器の%n個のアドレスだけになります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 still translates %2 towards %3: %4.</source>
        <translation>%1は引き続き%3向けに%2を変換します（%4）。</translation>
    </message>
    <message>
        <source>%1 now translates %2 towards %3 too.</source>
        <translation>%1は%3向けに%2も変換するようになります。</translation>
    </message>
    <message>
        <source>The published address %2 of %1 is not needed and was removed.</source>
        <translation>%1の公開アドレス%2は不要になったため削除しました。</translation>
    </message>
    <message>
        <source>The published address %2 of %1 stays, but no flow needs it.</source>
        <translation>%1の公開アドレス%2は残りますが、使うフローはありません。</translation>
    </message>
    <message>
        <source>The published address %2 of %1 stays: %3.</source>
        <translation>%1の公開アドレス%2は残します（%3）。</translation>
    </message>
    <message>
        <source>%1 publishes %2 port %3 for %4.</source>
        <translation>%1が%4のために%2ポート%3を公開します。</translation>
    </message>
    <message>
        <source>%1 was added: nothing else can lead into %2.</source>
        <translation>%2への入口になるものがないため、%1を追加しました。</translation>
    </message>
    <message>
        <source>%1 translates nothing any more and is a router now.</source>
        <translation>%1は何も変換しなくなり、ルーターになりました。</translation>
    </message>
    <message>
        <source>%1 was a router and is a NAT gateway now.</source>
        <translation>%1はルーターからNATゲートウェイになりました。</translation>
    </message>
    <message>
        <source>The flow %1 goes to the published address %3 port %4 instead of %2.</source>
        <translation>フロー%1の宛先を%2から公開アドレス%3ポート%4に変更しました。</translation>
    </message>
    <message>
        <source>The flow %1 goes to the service %3 instead of %2: with the policy Local a masqueraded pod is refused there.</source>
        <translation>フロー%1の宛先を%2からService「%3」に変更しました。ポリシーLocalでは、マスカレードされたPodはそこで拒否されます。</translation>
    </message>
    <message>
        <source>The flow %1 was an echo request to %2: now %3 answers it, no echo reaches a pod of an island from outside.</source>
        <translation>フロー%1は%2へのpingでした。アイランドのPodには外からpingが届かないため、%3が応答します。</translation>
    </message>
    <message numerus="yes">
        <source>For the flow %1 one of %n pod(s) was chosen: %2. Nothing spreads its connections any more.</source>
        <translation>
            <numerusform>フロー%1では%n個のPodのうち%2を選びました。コネクションは分散されなくなります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <comment>heading of conversion notes</comment>
        <translation>実施したこと</translation>
    </message>
    <message>
        <source>Chosen</source>
        <comment>heading of conversion notes</comment>
        <translation>選択したこと</translation>
    </message>
    <message>
        <source>Not possible in the other model</source>
        <comment>heading of conversion notes</comment>
        <translation>もう一方のモデルではできないこと</translation>
    </message>
    <message>
        <source>%1 needs IPv6 prefixes for its pods, and none is free.</source>
        <translation>%1のPodにはIPv6プレフィックスが必要ですが、空きがありません。</translation>
    </message>
    <message>
        <source>%1 needs IPv4 prefixes for its pods, and none is free.</source>
        <translation>%1のPodにはIPv4プレフィックスが必要ですが、空きがありません。</translation>
    </message>
    <message>
        <source>%1 needs blocks of /%2 for its nodes; the largest that is free is %3.</source>
        <translation>%1のノードには/%2のブロックが必要ですが、最大の空きは%3です。</translation>
    </message>
    <message>
        <source>%1 needs %2 blocks of /%3; after the clusters before it %4 are free.</source>
        <translation>%1には/%3のブロックが%2個必要ですが、それより前のクラスタに割り当てた残りは%4個です。</translation>
    </message>
    <message>
        <source>A /%2 is too small for %3 pods on a node of %1.</source>
        <translation>%1のノードにPodを%3個置くには/%2では足りません。</translation>
    </message>
    <message>
        <source>Flat mode</source>
        <translation>フラットモード</translation>
    </message>
    <message>
        <source>Island mode</source>
        <translation>アイランドモード</translation>
    </message>
    <message>
        <source>another published address leads to it</source>
        <translation>別の公開アドレスの転送先になっているため</translation>
    </message>
    <message>
        <source>The flow %1 was answered and is not any more: somebody else gets it (%2).</source>
        <translation>フロー%1は応答がありましたが、変換後は別の相手（%2）に届きます。</translation>
    </message>
    <message>
        <source>The flow %1 was answered and is not any more: %2.</source>
        <translation>フロー%1は応答がありましたが、変換後は応答がありません：%2。</translation>
    </message>
    <message>
        <source>The flow %1 was answered and is not any more: %2, at %3.</source>
        <translation>フロー%1は応答がありましたが、変換後は応答がありません：%2（%3）。</translation>
    </message>
    <message>
        <source>%1 keeps the pod prefix %2; who has it as well is renumbered: %3.</source>
        <translation>%1はPodプレフィックス%2を維持します。同じプレフィックスを使う%3はアドレスを振り直します。</translation>
    </message>
    <message>
        <source>The pods of %1 are renumbered from %2 to %3: %4 has the old prefix.</source>
        <translation>%1のPodのアドレスを%2から%3に振り直します（元のプレフィックスは%4が使います）。</translation>
    </message>
    <message>
        <source>Each node of %1 gets a /%2 instead of a /%3, the largest block for which there is room: it holds %4 pods, the fullest node has %5. Blocks left in the prefixes of the cluster, for nodes to come: %6.</source>
        <translation>%1の各ノードには/%3の代わりに/%2を割り当てます（収まる最大のブロック）。1ブロックにPod %4個分、最も多いノードのPodは%5個です。クラスタのプレフィックスに残る増設ノード用のブロック：%6。</translation>
    </message>
    <message numerus="yes">
        <source>An egress policy of %1 stays, because someone may admit by the address that it gives: %n pod(s) still leave for %2 by %3 with that node&apos;s address, and receivers there do not see which pod it was.</source>
        <translation>
            <numerusform>%1のイーグレスポリシーは残ります（与えられるアドレスで許可している相手がいる可能性があるため）。%n個のPodは今後も%2宛ての通信で%3からそのノードのアドレスで出ていき、受信側にはどのPodか分かりません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An egress policy of %1 stays, because someone may admit by the address that it gives: %n pod(s) still leave for %2 by %3 as %4, and receivers there do not see which pod it was.</source>
        <translation>
            <numerusform>%1のイーグレスポリシーは残ります（与えられるアドレスで許可している相手がいる可能性があるため）。%n個のPodは今後も%2宛ての通信で%3から%4として出ていき、受信側にはどのPodか分かりません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The block “twin” of the document, from an earlier conversion, does not fit: by it the document would get %n error(s). It was not used, and everything was converted anew.</source>
        <translation>
            <numerusform>ドキュメントが持つ以前の変換の「twin」ブロックは整合していません。使うとエラーが%n件増えるため、使わずにすべて新しく変換しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The block “twin” of the document, from an earlier conversion, fits none of its clusters. It was not used, and everything was converted anew.</source>
        <translation>ドキュメントが持つ以前の変換の「twin」ブロックは、どのクラスタにも対応しません。使わずにすべて新しく変換しました。</translation>
    </message>
    <message>
        <source>The block “twin” of the document, from an earlier conversion, cannot be read. Everything was converted anew.</source>
        <translation>ドキュメントが持つ以前の変換の「twin」ブロックを読み取れません。すべて新しく変換しました。</translation>
    </message>
    <message>
        <source>reserved for “this network” and unspecified addresses</source>
        <comment>block of addresses</comment>
        <translation>「このネットワーク」および未指定アドレス用の予約ブロック</translation>
    </message>
    <message>
        <source>loopback</source>
        <comment>block of addresses</comment>
        <translation>ループバック</translation>
    </message>
    <message>
        <source>link-local, which no router hands on</source>
        <comment>block of addresses</comment>
        <translation>ルーターが転送しないリンクローカル</translation>
    </message>
    <message>
        <source>multicast</source>
        <comment>block of addresses</comment>
        <translation>マルチキャスト</translation>
    </message>
    <message>
        <source>reserved (class E), which many routers refuse</source>
        <comment>block of addresses</comment>
        <translation>多くのルーターが拒否する予約ブロック（クラスE）</translation>
    </message>
    <message>
        <source>%1 contains %2, which is %3: pods cannot have its addresses. Give blocks without it.</source>
        <translation>%1には%2（%3）が含まれ、そのアドレスはPodに割り当てられません。これを含まないブロックを指定してください。</translation>
    </message>
    <message>
        <source>%1 is %2: pods cannot have its addresses. Give another block.</source>
        <translation>%1は%2です。Podに割り当てられないため、別のブロックを指定してください。</translation>
    </message>
    <message>
        <source>The flow %1 calls %3 itself, port %4, instead of %2, the address that %5 publishes.</source>
        <translation>フロー「%1」は、%5の公開アドレス「%2」の代わりに、%3のポート%4を直接呼び出します。</translation>
    </message>
    <message>
        <source>The flow %1 calls %3 itself, port %4, instead of %2, the address that %5 publishes. It passes no proxy any more (%6), so that nothing ends TLS or reads HTTP for it.</source>
        <translation>フロー%1は、%5が公開するアドレス%2に代えて、%3のポート%4を直接呼び出します。プロキシ（%6）を経由しなくなるため、TLSの終端やHTTPの処理は行われません。</translation>
    </message>
    <message numerus="yes">
        <source>The service %1 hides its callers in flat mode as well: for %n flow(s) (%2) load balancing writes the address of a node over that of the sender.</source>
        <translation>
            <numerusform>Service「%1」はフラットモードでも呼び出し元を隠します。%n本のフロー（%2）では、負荷分散が送信元アドレスをノードのアドレスに書き換えます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The flow %1 goes to the service %3 instead of %2: with the policy Local the node there passes a pod of its own cluster on to any endpoint as it came, and the answer goes past the node.</source>
        <translation>フロー%1の宛先を%2からService「%3」に変更しました。ポリシーLocalでは、そのノードは自クラスタのPodからの通信を送信元のまま任意のエンドポイントへ渡し、応答がそのノードを通らないためです。</translation>
    </message>
    <message>
        <source>Each node of %1 gets a /%2 instead of a /%3, as was asked for: it holds %4 pods, the fullest node has %5. Blocks left in the prefixes of the cluster, for nodes to come: %6.</source>
        <translation>指定どおり、%1の各ノードは/%3でなく/%2になります。収容できるPodは%4個で、最も多いノードには%5個あります。クラスタのプレフィックスに残る、今後のノード用のブロック：%6。</translation>
    </message>
    <message>
        <source>The block “twin” of the document, from an earlier conversion, was not used, because its addresses are not those that were asked for. Everything was converted anew.</source>
        <translation>ドキュメントが持つ以前の変換の「twin」ブロックは、アドレスが指定されたものと異なるため使わず、すべて新しく変換しました。</translation>
    </message>
    <message>
        <source>The pods have the addresses again that they had before the earlier conversion (%1): no free prefix was needed.</source>
        <translation>Podのアドレスは以前の変換の前のもの（%1）に戻り、空きブロックは不要でした。</translation>
    </message>
</context>
<context>
    <name>Crowds</name>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>Pod %n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>ノード%n台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>ホスト%n台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gateway(s) or router(s)</source>
        <translation>
            <numerusform>ゲートウェイまたはルーター%n台</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>on %n node(s)</source>
        <translation>
            <numerusform>%nノードにまたがる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n cluster(s)</source>
        <translation>
            <numerusform>クラスタ%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>who (where)</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>DiffExport</name>
    <message>
        <source>untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>%1: before and now</source>
        <translation>%1：変更前と変更後</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <comment>documents</comment>
        <translation>%1から%2へ</translation>
    </message>
    <message>
        <source>Both documents behave alike.</source>
        <translation>2つの文書の動作は同じです。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more change(s)</source>
        <translation>
            <numerusform>… ほか%n件の変更</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diffs</name>
    <message>
        <source>%1, at %2</source>
        <comment>reason, element</comment>
        <translation>%2で%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>element (rule)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>hides the source</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>an address of a pool</source>
        <translation>プール内のアドレス</translation>
    </message>
    <message numerus="yes">
        <source>%1, one of %n candidate(s)</source>
        <comment>address</comment>
        <translation>
            <numerusform>%1（候補%n件のうちの1つ）</numerusform>
        </translation>
    </message>
    <message>
        <source>answered, %1 sees the true source</source>
        <translation>応答あり、%1から本当の送信元が見える</translation>
    </message>
    <message>
        <source>answered, %1 sees %2</source>
        <translation>応答あり、%1からは%2に見える</translation>
    </message>
    <message>
        <source>%1 (%2 → %3)</source>
        <comment>element (old address, new address)</comment>
        <translation>%1（%2 → %3）</translation>
    </message>
    <message>
        <source>Not in the new document: %1.</source>
        <translation>新しい文書にないもの：%1。</translation>
    </message>
    <message>
        <source>Only in the new document: %1.</source>
        <translation>新しい文書にだけあるもの：%1。</translation>
    </message>
    <message>
        <source>Of another kind now: %1.</source>
        <translation>種類が変わったもの：%1。</translation>
    </message>
    <message>
        <source>Other addresses: %1.</source>
        <translation>アドレスの変更：%1。</translation>
    </message>
    <message>
        <source>%1: the source is visible now (before: hidden by %2, seen as %3).</source>
        <translation>%1：送信元が見えるようになりました（以前は%2により隠れ、%3に見えていました）。</translation>
    </message>
    <message>
        <source>%1: still hidden, now by %3 and seen as %5 (before: by %2, as %4).</source>
        <translation>%1：送信元は引き続き隠れています。%3により%5に見えます（以前：%2により%4）。</translation>
    </message>
    <message>
        <source>Flows not in the new document: %1.</source>
        <translation>新しい文書にないフロー：%1。</translation>
    </message>
    <message>
        <source>Flows only in the new document: %1.</source>
        <translation>新しい文書にだけあるフロー：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln組</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation>%1組</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>フロー%n本</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the flows were compared: there are too many kinds of pairs.</source>
        <translation>組の種類が多すぎるため、フローだけを比較しました。</translation>
    </message>
    <message>
        <source>Nothing that a run reads is different.</source>
        <translation>シミュレーションに関わる違いはありません。</translation>
    </message>
    <message>
        <source>Compared: every flow, and %1 pairs of elements.</source>
        <translation>比較対象：すべてのフローと、要素の組%1組。</translation>
    </message>
    <message>
        <source>Both documents behave alike.</source>
        <translation>2つの文書の動作は同じです。</translation>
    </message>
    <message>
        <source>No pair of elements is in both documents.</source>
        <translation>両方の文書に共通する要素の組はありません。</translation>
    </message>
    <message>
        <source>the address leads to %1</source>
        <translation>そのアドレスは%1に届く</translation>
    </message>
    <message>
        <source>%1 sees the true source</source>
        <translation>%1には本当の送信元が見える</translation>
    </message>
    <message>
        <source>%1 sees an address that stands for it alone; translated by %2</source>
        <translation>%1には送信元専用のアドレスが見える（変換：%2）</translation>
    </message>
    <message>
        <source>%1: the source can be told now: %4 (before: hidden by %2, seen as %3).</source>
        <translation>%1：送信元を特定できるようになりました：%4（以前：%2が隠し、%3に見えていた）。</translation>
    </message>
    <message>
        <source>%1: the source can be told as before, but otherwise: %3 (before: %2).</source>
        <translation>%1：送信元は引き続き特定できますが、見え方が変わりました：%3（以前：%2）。</translation>
    </message>
    <message>
        <source>%1: the first packet is answered now (before: %2).</source>
        <translation>%1：最初のパケットに応答が返るようになりました（以前：%2）。</translation>
    </message>
    <message numerus="yes">
        <source>%1: the first %n packet(s) go unanswered now (%2).</source>
        <translation>
            <numerusform>%1：最初の%n個のパケットに応答が返らなくなりました（%2）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the first %n packet(s) go unanswered now (%3; before: %4, %2).</source>
        <translation>
            <numerusform>%1：応答が返らない最初のパケットは%n個になりました（%3。以前：%4個、%2）。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reads it in the last header (%3), behind one that the sender wrote itself; translated by %2</source>
        <translation>%1は最後のヘッダー（%3）から読み取れる（その前に送信元自身が書いたものがある）。変換は%2</translation>
    </message>
    <message>
        <source>%1 reads it in a header (%3); translated by %2</source>
        <translation>%1はヘッダー（%3）で送信元を読み取れる（変換：%2）</translation>
    </message>
    <message>
        <source>%1: a header (%3) gives the source back now (before: hidden by %2).</source>
        <translation>%1：ヘッダー（%3）から送信元が分かるようになりました（以前は%2により隠れていました）。</translation>
    </message>
    <message>
        <source>Some of %1</source>
        <comment>senders → receivers</comment>
        <translation>%1のうち一部</translation>
    </message>
    <message>
        <source>%1: the source is hidden now, by %2, and seen as %3.</source>
        <translation>%1：%2により送信元が隠れるようになり、%3に見えます。</translation>
    </message>
    <message>
        <source>The details are those of %1; the others differ in them.</source>
        <translation>以下は%1の例です（ほかの組では細部が異なります）。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>pairs, number of all of them</comment>
        <translation>%2組中%1</translation>
    </message>
    <message>
        <source>%1: still reaches somebody else, %2, who answers now.</source>
        <translation>%1：引き続き別の要素（%2）に届きますが、そこから応答が返るようになりました。</translation>
    </message>
    <message>
        <source>%1: still reaches somebody else, %2, but gets no answer any more.</source>
        <translation>%1：引き続き別の要素（%2）に届きますが、応答が返らなくなりました。</translation>
    </message>
    <message>
        <source>%1: still reaches somebody else, %2, but is seen as %4 now (before: as %3).</source>
        <translation>%1：引き続き別の要素（%2）に届きますが、%4に見えるようになりました（以前：%3）。</translation>
    </message>
    <message>
        <source>%1: still not getting through, but for another reason (%3; before: %2).</source>
        <translation>%1：引き続き届きませんが、理由が変わりました（%3。以前：%2）。</translation>
    </message>
    <message>
        <source>%1: no longer getting through (%2).</source>
        <translation>%1：届かなくなりました（%2）。</translation>
    </message>
    <message>
        <source>%1: getting through now (before: %2).</source>
        <translation>%1：届くようになりました（以前：%2）。</translation>
    </message>
    <message>
        <source>%1: another receiver now: %3 (before: %2).</source>
        <translation>%1：受信側が変わりました：%3（以前：%2）。</translation>
    </message>
    <message>
        <source>%1: another way now: %3 (before: %2).</source>
        <translation>%1：経路が変わりました：%3（以前：%2）。</translation>
    </message>
    <message>
        <source>sender %1 → %2</source>
        <comment>before, now</comment>
        <translation>送信側：%1→%2</translation>
    </message>
    <message>
        <source>target %1 → %2</source>
        <comment>before, now</comment>
        <translation>宛先：%1→%2</translation>
    </message>
    <message>
        <source>port %1 → %2</source>
        <comment>before, now</comment>
        <translation>ポート：%1→%2</translation>
    </message>
    <message>
        <source>%1: another flow now (%2), which fares as before: %3.</source>
        <translation>%1：フローの内容が変わりました（%2）。結果は以前と同じです：%3。</translation>
    </message>
    <message>
        <source>%1: another flow now (%2): %4 (before: %3).</source>
        <translation>%1：フローの内容が変わりました（%2）：%4（以前：%3）。</translation>
    </message>
    <message>
        <source>Its way: %2 (before: %1).</source>
        <translation>経路：%2（以前：%1）。</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>One cluster</source>
        <translation>1つのクラスタ</translation>
    </message>
    <message>
        <source>What Kubernetes itself promises: inside one cluster every pod talks to every other pod without translation, on any node, and the agents of a node reach its pods. A service rewrites the destination, never the source.</source>
        <translation>Kubernetes自身の約束です。1つのクラスタの中では、どのノードのPodも変換なしに互いに通信でき、ノードのエージェントはそのノードのPodに届きます。Serviceが書き換えるのは宛先だけで、送信元は書き換えません。</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード網</translation>
    </message>
    <message>
        <source>Cluster 1</source>
        <translation>クラスタ1</translation>
    </message>
    <message>
        <source>node-1</source>
        <translation>node-1</translation>
    </message>
    <message>
        <source>Pod-A</source>
        <translation>Pod-A</translation>
    </message>
    <message>
        <source>Pod-B</source>
        <translation>Pod-B</translation>
    </message>
    <message>
        <source>node-2</source>
        <translation>node-2</translation>
    </message>
    <message>
        <source>Pod-C</source>
        <translation>Pod-C</translation>
    </message>
    <message>
        <source>Pod-D</source>
        <translation>Pod-D</translation>
    </message>
    <message>
        <source>node-3</source>
        <translation>node-3</translation>
    </message>
    <message>
        <source>Pod-E</source>
        <translation>Pod-E</translation>
    </message>
    <message>
        <source>web</source>
        <translation>web</translation>
    </message>
    <message>
        <source>Pod-A to Pod-B, on the same node</source>
        <translation>Pod-AからPod-Bへ（同じノード）</translation>
    </message>
    <message>
        <source>Pod-A to Pod-C, on another node</source>
        <translation>Pod-AからPod-Cへ（別のノード）</translation>
    </message>
    <message>
        <source>Pod-D to the service web</source>
        <translation>Pod-DからService「web」へ</translation>
    </message>
    <message>
        <source>Agent of node-3 to Pod-E</source>
        <translation>node-3のエージェントからPod-Eへ</translation>
    </message>
    <message>
        <source>Two flat clusters</source>
        <translation>2つのフラットクラスタ</translation>
    </message>
    <message>
        <source>Two clusters whose pods have addresses that are unique everywhere. Routers know the way to every pod, nothing translates, and everyone sees who is really talking.</source>
        <translation>どこでも一意なアドレスをPodに持たせた2つのクラスタです。ルーターはすべてのPodへの経路を知り、何も変換されず、誰もが本当の送信元を見ることができます。</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>コア</translation>
    </message>
    <message>
        <source>Nodes 1</source>
        <translation>ノード網1</translation>
    </message>
    <message>
        <source>Nodes 2</source>
        <translation>ノード網2</translation>
    </message>
    <message>
        <source>Router 1</source>
        <translation>ルーター1</translation>
    </message>
    <message>
        <source>Router 2</source>
        <translation>ルーター2</translation>
    </message>
    <message>
        <source>Cluster 2</source>
        <translation>クラスタ2</translation>
    </message>
    <message>
        <source>Pod-F</source>
        <translation>Pod-F</translation>
    </message>
    <message>
        <source>Pod-G</source>
        <translation>Pod-G</translation>
    </message>
    <message>
        <source>Pod-H</source>
        <translation>Pod-H</translation>
    </message>
    <message>
        <source>Pod-I</source>
        <translation>Pod-I</translation>
    </message>
    <message>
        <source>Other client</source>
        <translation>外部クライアント</translation>
    </message>
    <message>
        <source>Other server</source>
        <translation>外部サーバー</translation>
    </message>
    <message>
        <source>Pod-A to the server</source>
        <translation>Pod-Aからサーバーへ</translation>
    </message>
    <message>
        <source>Pod-D to the server</source>
        <translation>Pod-Dからサーバーへ</translation>
    </message>
    <message>
        <source>Pod-B to Pod-G, directly</source>
        <translation>Pod-BからPod-Gへ（直接）</translation>
    </message>
    <message>
        <source>Client to Pod-G, directly</source>
        <translation>クライアントからPod-Gへ（直接）</translation>
    </message>
    <message>
        <source>Pod-A to Pod-C, inside the cluster</source>
        <translation>Pod-AからPod-Cへ（クラスタ内）</translation>
    </message>
    <message>
        <source>Two islands</source>
        <translation>2つのアイランド</translation>
    </message>
    <message>
        <source>The same two clusters as in flat-two-clusters, but the pods of both use the same addresses. Gateways stand between: they translate, and so hide who is really talking.</source>
        <translation>「2つのフラットクラスタ」と同じ2つのクラスタですが、両方のPodが同じアドレスを使い回します。間に立つゲートウェイがアドレスを変換し、本当の送信元を隠します。</translation>
    </message>
    <message>
        <source>Gateway 1</source>
        <translation>ゲートウェイ1</translation>
    </message>
    <message>
        <source>Shop of cluster 1</source>
        <translation>クラスタ1のショップ</translation>
    </message>
    <message>
        <source>Gateway 2</source>
        <translation>ゲートウェイ2</translation>
    </message>
    <message>
        <source>Web of cluster 2</source>
        <translation>クラスタ2のWeb</translation>
    </message>
    <message>
        <source>Pod-B to Pod-G, by its published address</source>
        <translation>Pod-BからPod-Gへ（公開アドレス経由）</translation>
    </message>
    <message>
        <source>Client to Pod-G, by its published address</source>
        <translation>クライアントからPod-Gへ（公開アドレス経由）</translation>
    </message>
    <message>
        <source>Ingress: virtual IP and proxy</source>
        <translation>Ingress：仮想IPとプロキシ</translation>
    </message>
    <message>
        <source>Four doors to the same pods. A virtual IP that rewrites only the destination keeps the client visible; one that also rewrites the source hides it; a proxy ends the connection and opens its own, and only a header can still name the client.</source>
        <translation>同じPodへの4つの入口です。宛先だけを書き換える仮想IPではクライアントが見え、送信元も書き換える仮想IPでは隠れます。プロキシはコネクションを終端して自分のコネクションを開くため、クライアントを示せるのはヘッダーだけです。</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>フロント</translation>
    </message>
    <message>
        <source>Virtual IP</source>
        <translation>仮想IP</translation>
    </message>
    <message>
        <source>Virtual IP, destination only</source>
        <translation>仮想IP（宛先のみ変換）</translation>
    </message>
    <message>
        <source>Virtual IP, full translation</source>
        <translation>仮想IP（送信元も変換）</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Proxy, TCP</source>
        <translation>プロキシ（TCP）</translation>
    </message>
    <message>
        <source>Proxy, HTTP with X-Forwarded-For</source>
        <translation>プロキシ（HTTP、X-Forwarded-For付き）</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Client by the virtual IP, destination only</source>
        <translation>クライアント→仮想IP（宛先のみ変換）</translation>
    </message>
    <message>
        <source>Client by the virtual IP, full translation</source>
        <translation>クライアント→仮想IP（送信元も変換）</translation>
    </message>
    <message>
        <source>Client by the TCP proxy</source>
        <translation>クライアント→TCPプロキシ</translation>
    </message>
    <message>
        <source>Other client by the HTTP proxy</source>
        <translation>外部クライアント→HTTPプロキシ</translation>
    </message>
    <message>
        <source>Egress: the way out</source>
        <translation>Egress：外への出口</translation>
    </message>
    <message>
        <source>Which address does the other side log? Towards the partner the pods keep theirs, because the masquerade leaves that destination out and the router knows the way back. Towards the internet the node&apos;s address replaces the pod&apos;s, and the gateway&apos;s replaces the node&apos;s.</source>
        <translation>相手のログに残るのはどのアドレスでしょうか。取引先に対しては、マスカレードの対象外でルーターが戻りの経路を知っているため、Podのアドレスのままです。インターネットに対しては、Podのアドレスがノードのものに、さらにゲートウェイのものに置き換わります。</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>エッジ</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>取引先</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>インターネット</translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation>NATゲートウェイ</translation>
    </message>
    <message>
        <source>Partner server</source>
        <translation>取引先サーバー</translation>
    </message>
    <message>
        <source>Internet server</source>
        <translation>公開サーバー</translation>
    </message>
    <message>
        <source>Pod-A to the partner</source>
        <translation>Pod-Aから取引先へ</translation>
    </message>
    <message>
        <source>Pod-A to the internet</source>
        <translation>Pod-Aからインターネットへ</translation>
    </message>
    <message>
        <source>Pod-B to the internet, same source port</source>
        <translation>Pod-Bからインターネットへ（同じ送信元ポート）</translation>
    </message>
    <message>
        <source>Pod-C to the internet</source>
        <translation>Pod-Cからインターネットへ</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1: %2</source>
        <comment>document: flow</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the flow “%1” was not simulated</source>
        <translation>フロー「%1」はシミュレートされていません</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>プリンター</translation>
    </message>
    <message>
        <source>it cannot be painted on</source>
        <translation>描画できません</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>フォルダーです</translation>
    </message>
    <message>
        <source>nothing was simulated, so nobody sees anything</source>
        <translation>シミュレーション結果がないため、見えるものがありません</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>the end</source>
        <translation>終わり</translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation>引用符で囲んだ文字列</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>the text ends where %1 is expected</source>
        <translation>%1が必要なところで途切れています</translation>
    </message>
    <message>
        <source>%1 stands where %2 is expected</source>
        <translation>%2が必要なところに%1があります</translation>
    </message>
    <message>
        <source>“%1” is no value; a text stands in quotation marks</source>
        <translation>「%1」は値ではありません（文字列は引用符で囲みます）</translation>
    </message>
    <message>
        <source>a text lacks its closing quotation mark</source>
        <translation>文字列の閉じ引用符がありません</translation>
    </message>
    <message>
        <source>a text contains a line break or another control character; write it as an escape, such as \n</source>
        <translation>文字列に改行などの制御文字が含まれています（\nのようにエスケープで書きます）</translation>
    </message>
    <message>
        <source>a text contains an escape that JSON does not have: %1</source>
        <translation>文字列にJSONにないエスケープがあります：%1</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>「%1」は数ではありません</translation>
    </message>
</context>
<context>
    <name>Lens</name>
    <message>
        <source>Told apart: %1</source>
        <translation>識別可能：%1</translation>
    </message>
    <message>
        <source>Told apart: %1 · merged: %2 · shared addresses: %3</source>
        <translation>識別可能：%1 · 区別不能：%2 · 共有アドレス：%3</translation>
    </message>
    <message>
        <source>Standing at %1</source>
        <translation>%1の視点</translation>
    </message>
    <message numerus="yes">
        <source>seen as %n address(es)</source>
        <translation>
            <numerusform>%n個のアドレスに見える</numerusform>
        </translation>
    </message>
    <message>
        <source>All hidden sources</source>
        <translation>隠れた送信元をすべて表示</translation>
    </message>
    <message>
        <source>Every receiver of this run sees the true source.</source>
        <translation>この実行では、すべての受信側に本当の送信元が見えています。</translation>
    </message>
    <message>
        <source>Flows with a hidden source: %1 · translators on their ways: %2</source>
        <translation>送信元が隠されたフロー：%1 · 経路上の変換機器：%2</translation>
    </message>
    <message>
        <source>Who was %1 at %2?</source>
        <translation>%2に記録された%1は誰か</translation>
    </message>
    <message>
        <source>There is no flow yet, so there is nothing to hide.</source>
        <translation>まだフローがないので、隠れる送信元もありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) are translated, each to an address that stands for its sender alone.</source>
        <translation>
            <numerusform>%n本のフローは変換されていますが、変換後のアドレスはそれぞれ1つの送信元だけを表します。</numerusform>
        </translation>
    </message>
    <message>
        <source>No flow is seen from here.</source>
        <translation>ここから見えるフローはありません。</translation>
    </message>
    <message>
        <source>No flow arrives, so nobody sees a source.</source>
        <translation>届くフローがないため、送信元は誰にも見えません。</translation>
    </message>
    <message>
        <source>Told apart: %1 · merged: %2, of which %4 told apart by another address · shared addresses: %3</source>
        <translation>識別可能：%1 · 区別不能：%2（うち%4は別のアドレスで識別可能） · 共有アドレス：%3</translation>
    </message>
</context>
<context>
    <name>Matrices</name>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>element (rule)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 sees the true source of %2, %3.</source>
        <translation>%1には%2の本当の送信元アドレス%3が見えます。</translation>
    </message>
    <message numerus="yes">
        <source>%1 sees one of %Ln address(es) of a pool instead of %2; which one follows from the addresses of the two.</source>
        <translation>
            <numerusform>%1には%2ではなく、プールの%Ln個のアドレスのうち1つが見えます。どれになるかは両者のアドレスで決まります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sees %2 instead of %3.</source>
        <translation>%1には%3ではなく%2が見えます。</translation>
    </message>
    <message>
        <source>The first to hide it is %1.</source>
        <translation>最初に隠すのは%1です。</translation>
    </message>
    <message>
        <source>After that it is hidden by %1.</source>
        <translation>その後%1も隠します。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sender(s) could be behind what is seen.</source>
        <translation>
            <numerusform>見えているアドレスの送信元の候補は%Ln件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 still names %2.</source>
        <translation>%1には%2が残っています。</translation>
    </message>
    <message>
        <source>The answer is lost at %1: %2.</source>
        <translation>応答は%1で失われます（%2）。</translation>
    </message>
    <message>
        <source>%1 has the address of %2, too, and gets the packet.</source>
        <translation>%1も%2と同じアドレスを持っており、パケットはそちらに届きます。</translation>
    </message>
    <message>
        <source>%1 itself</source>
        <translation>%1自身</translation>
    </message>
    <message>
        <source>The packet is refused at %1: %2.</source>
        <translation>パケットは%1で拒否されます（%2）。</translation>
    </message>
    <message>
        <source>The packet is dropped at %1: %2.</source>
        <translation>パケットは%1で破棄されます（%2）。</translation>
    </message>
    <message numerus="yes">
        <source>one of %Ln</source>
        <comment>addresses of a pool</comment>
        <translation>
            <numerusform>%Ln個のうち1つ</numerusform>
        </translation>
    </message>
    <message>
        <source>its node</source>
        <translation>そのノード</translation>
    </message>
    <message>
        <source>own node</source>
        <translation>自ノード</translation>
    </message>
    <message>
        <source>%1, recovered</source>
        <comment>address</comment>
        <translation>%1（復元可）</translation>
    </message>
    <message>
        <source>no answer: %1</source>
        <translation>応答なし：%1</translation>
    </message>
    <message>
        <source>at its own address, %1 (%2)</source>
        <translation>相手自身のアドレス%1（%2）宛て</translation>
    </message>
    <message>
        <source>through service %1, %2 (%3)</source>
        <translation>Service「%1」経由で%2（%3）宛て</translation>
    </message>
    <message>
        <source>through the published address of %1, %2 (%3)</source>
        <translation>%1の公開アドレス経由で%2（%3）宛て</translation>
    </message>
    <message>
        <source>%1 asks for %2 %3.</source>
        <translation>%1から%2へ、%3。</translation>
    </message>
    <message>
        <source>It depends on the ports of the connection:</source>
        <translation>コネクションのポート番号によって変わります：</translation>
    </message>
    <message>
        <source>There are more ways than these.</source>
        <translation>これら以外の経路もあります。</translation>
    </message>
    <message>
        <source>“%1”: “%2” is nobody.</source>
        <translation>「%1」：「%2」に一致するものがありません。</translation>
    </message>
    <message>
        <source>“%1”: “%2” sends nothing.</source>
        <translation>「%1」：「%2」は何も送信しません。</translation>
    </message>
    <message>
        <source>“%1”: “%2” listens on no port.</source>
        <translation>「%1」：「%2」はどのポートでも待ち受けていません。</translation>
    </message>
    <message>
        <source>“%1” is no sentence about who sees whom; there are: A sees B; no hidden source at A; B reaches A; B does not reach A.</source>
        <translation>「%1」は検査の文として読めません。使えるのはA sees B、no hidden source at A、B reaches A、B does not reach Aです。</translation>
    </message>
    <message numerus="yes">
        <source>holds: %1 (%Ln pair(s))</source>
        <translation>
            <numerusform>成立：%1（%Ln組）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>broken: %1 (%2 of %Ln pair(s))</source>
        <translation>
            <numerusform>不成立：%1（%Ln組中%2組）</numerusform>
        </translation>
    </message>
    <message>
        <source>itself</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>true</source>
        <translation>本当の送信元</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>復元可</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>変換</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>別の要素</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>到達不可</translation>
    </message>
    <message>
        <source>varies</source>
        <translation>場合による</translation>
    </message>
    <message>
        <source>The same element.</source>
        <translation>同じ要素です。</translation>
    </message>
    <message>
        <source>Answered; the observer sees another address.</source>
        <translation>応答あり。観測者には別のアドレスが見えます。</translation>
    </message>
    <message>
        <source>The request arrives, its answer does not come back.</source>
        <translation>要求は届きますが、応答が戻りません。</translation>
    </message>
    <message>
        <source>Another element has the same address and gets the packet.</source>
        <translation>別の要素が同じアドレスを持ち、パケットはそちらに届きます。</translation>
    </message>
    <message>
        <source>Dropped or refused on the way.</source>
        <translation>途中で破棄または拒否されます。</translation>
    </message>
    <message>
        <source>Depends on the ports of the connection.</source>
        <translation>コネクションのポート番号によって変わります。</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>個別</translation>
    </message>
    <message>
        <source>by cluster</source>
        <translation>クラスタ別</translation>
    </message>
    <message>
        <source>by node</source>
        <translation>ノード別</translation>
    </message>
    <message>
        <source>by label %1</source>
        <translation>ラベル%1別</translation>
    </message>
    <message>
        <source>Pods of %1</source>
        <translation>Pod：%1</translation>
    </message>
    <message>
        <source>Nodes of %1</source>
        <translation>ノード：%1</translation>
    </message>
    <message>
        <source>Pods without %1</source>
        <translation>%1のないPod</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number kind, as in: 4,900 translated</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混在</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>観測者</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>組数</translation>
    </message>
    <message>
        <source>Sight</source>
        <translation>見え方</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>見えるアドレス</translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation>隠した機器</translation>
    </message>
    <message>
        <source>Among</source>
        <translation>候補数</translation>
    </message>
    <message>
        <source>Example origin</source>
        <translation>送信元の例</translation>
    </message>
    <message>
        <source>Example observer</source>
        <translation>観測者の例</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Nobody else could be behind that address.</source>
        <translation>このアドレスの送信元の候補はほかにありません。</translation>
    </message>
    <message>
        <source>It could also be asked %1.</source>
        <comment>through a service, at an address</comment>
        <translation>ほかの経路：%1。</translation>
    </message>
    <message>
        <source>The flow %1 asks for %2 %3.</source>
        <translation>フロー%1は%2へ、%3。</translation>
    </message>
    <message>
        <source>broken by the flow %1: %2</source>
        <comment>flow, sentence</comment>
        <translation>フロー%1が破っています：%2</translation>
    </message>
    <message>
        <source>at %1 (%2)</source>
        <comment>address, protocol</comment>
        <translation>%1（%2）宛て</translation>
    </message>
    <message>
        <source>through the node port of service %1 on %2, %3 (%4)</source>
        <translation>%2上のService「%1」のNodePort経由で%3（%4）宛て</translation>
    </message>
    <message>
        <source>one of %1</source>
        <comment>list of listeners</comment>
        <translation>%1のいずれか</translation>
    </message>
    <message numerus="yes">
        <source>That is one of %Ln address(es) of a pool; which one follows from the addresses of the two.</source>
        <translation>
            <numerusform>これはプールの%Ln個のアドレスのうちの1つで、どれになるかは両者のアドレスで決まります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered; the observer sees the sender&apos;s own address, which others may show, too.</source>
        <translation>応答あり。観測者に見えるのは送信元自身のアドレスです（ほかの要素も同じアドレスに見えることがあります）。</translation>
    </message>
    <message>
        <source>%1 says %2, but others could have written it.</source>
        <translation>%1には%2とありますが、ほかの誰かが書いた可能性もあります。</translation>
    </message>
    <message>
        <source>Answered; the observer sees another address, but a header that can be trusted names the true one.</source>
        <translation>応答あり。観測者には別のアドレスが見えますが、信頼できるヘッダーから本当の送信元がわかります。</translation>
    </message>
    <message>
        <source>The address leads to %1, who gets the packet.</source>
        <translation>そのアドレスは%1に届き、パケットを受け取るのは%1です。</translation>
    </message>
    <message>
        <source>through the node port of service %1 on %2 (and every other node of %5), %3 (%4)</source>
        <translation>%2上（%5の他のどのノードでも可）のService「%1」のNodePort経由で%3（%4）宛て</translation>
    </message>
    <message>
        <source>“%1”: there is no element called “%2”; there is: %3.</source>
        <translation>「%1」：「%2」という要素はありません。近いものは次のとおりです：%3。</translation>
    </message>
    <message>
        <source>“%1”: there is no element called “%2”.</source>
        <translation>「%1」：「%2」という要素はありません。</translation>
    </message>
    <message>
        <source>“%1”: several elements are called “%2”; say which by its id: %3.</source>
        <translation>「%1」：「%2」という名前の要素が複数あります。IDで指定してください：%3。</translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message>
        <source>Who sees whom: %1</source>
        <translation>誰に誰が見えるか：%1</translation>
    </message>
    <message>
        <source>Who sees whose true address?</source>
        <translation>誰の本来のアドレスが誰に見えるか</translation>
    </message>
    <message>
        <source>%1 origins, %2 observers, %3 pairs of %4 kinds; %5</source>
        <translation>送信元%1、観測者%2、%3組（%4種類）、%5</translation>
    </message>
    <message>
        <source>observers</source>
        <translation>観測者</translation>
    </message>
    <message>
        <source>origins</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>What is not simply true</source>
        <translation>本当の送信元がそのまま見えないもの</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>観測者</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>組数</translation>
    </message>
    <message>
        <source>What happens, told for one of them</source>
        <translation>何が起こるか（一例）</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more kind(s).</source>
        <translation>
            <numerusform>ほかに%Ln種類あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Flows that come by a service or published address</source>
        <translation>Serviceや公開アドレスを経由するフロー</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more flow(s).</source>
        <translation>
            <numerusform>ほか%Ln本のフロー。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewNames</name>
    <message>
        <source>Cluster %1</source>
        <translation>クラスタ%1</translation>
    </message>
    <message>
        <source>Nodes %1</source>
        <translation>ノード網%1</translation>
    </message>
    <message>
        <source>Network %1</source>
        <translation>ネットワーク%1</translation>
    </message>
    <message>
        <source>Router %1</source>
        <translation>ルーター%1</translation>
    </message>
    <message>
        <source>Gateway %1</source>
        <translation>ゲートウェイ%1</translation>
    </message>
    <message>
        <source>Proxy %1</source>
        <translation>プロキシ%1</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>サーバー%1</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>クライアント%1</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Clusters</source>
        <translation>クラスタ</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>外部</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>In a cluster</source>
        <translation>クラスタ内</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Island cluster</source>
        <translation>アイランドクラスタ</translation>
    </message>
    <message>
        <source>A cluster whose pod addresses mean something inside only; other clusters may use the same ones. With nodes and pods.</source>
        <translation>Podアドレスが内側でだけ意味を持つクラスタです。ほかのクラスタも同じアドレスを使えます。ノードとPod付きです。</translation>
    </message>
    <message>
        <source>Add island cluster</source>
        <translation>アイランドクラスタを追加</translation>
    </message>
    <message>
        <source>Flat cluster</source>
        <translation>フラットクラスタ</translation>
    </message>
    <message>
        <source>A cluster whose pod addresses are unique and reachable from outside. With nodes and pods.</source>
        <translation>Podアドレスが一意で、外から到達できるクラスタです。ノードとPod付きです。</translation>
    </message>
    <message>
        <source>Add flat cluster</source>
        <translation>フラットクラスタを追加</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>A machine of a cluster: drop it on a cluster.</source>
        <translation>クラスタの機器です。クラスタの上にドロップします。</translation>
    </message>
    <message>
        <source>Add node</source>
        <translation>ノードを追加</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>What runs on a node: drop it on a node.</source>
        <translation>ノードで動くものです。ノードの上にドロップします。</translation>
    </message>
    <message>
        <source>Add pod</source>
        <translation>Podを追加</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>A machine outside every cluster that sends requests.</source>
        <translation>どのクラスタにも属さず、要求を送る機器です。</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>クライアントを追加</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>A machine outside every cluster that answers requests.</source>
        <translation>どのクラスタにも属さず、要求に応答する機器です。</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>サーバーを追加</translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation>NATゲートウェイ</translation>
    </message>
    <message>
        <source>Rewrites source or destination addresses of what passes.</source>
        <translation>通過するものの送信元や宛先のアドレスを書き換えます。</translation>
    </message>
    <message>
        <source>Add NAT gateway</source>
        <translation>NATゲートウェイを追加</translation>
    </message>
    <message>
        <source>VIP gateway</source>
        <translation>VIPゲートウェイ</translation>
    </message>
    <message>
        <source>Spreads one virtual address over several backends.</source>
        <translation>1つの仮想アドレスを複数のバックエンドに振り分けます。</translation>
    </message>
    <message>
        <source>Add VIP gateway</source>
        <translation>VIPゲートウェイを追加</translation>
    </message>
    <message>
        <source>Proxy gateway</source>
        <translation>プロキシゲートウェイ</translation>
    </message>
    <message>
        <source>Ends each connection and opens its own to the backend.</source>
        <translation>各コネクションを終端し、バックエンドへ自分のコネクションを開きます。</translation>
    </message>
    <message>
        <source>Add proxy gateway</source>
        <translation>プロキシゲートウェイを追加</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>A local network: one broadcast domain that others attach to.</source>
        <translation>ローカルネットワークです。ほかの要素がつながる1つのブロードキャストドメインです。</translation>
    </message>
    <message>
        <source>Add network</source>
        <translation>ネットワークを追加</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <source>A provider&apos;s virtual network.</source>
        <translation>プロバイダーの仮想ネットワークです。</translation>
    </message>
    <message>
        <source>Add VPC</source>
        <translation>VPCを追加</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>インターネット</translation>
    </message>
    <message>
        <source>The public network.</source>
        <translation>公衆のネットワークです。</translation>
    </message>
    <message>
        <source>Add internet</source>
        <translation>インターネットを追加</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>ルーター</translation>
    </message>
    <message>
        <source>Forwards between networks and translates nothing.</source>
        <translation>ネットワークの間で転送し、何も変換しません。</translation>
    </message>
    <message>
        <source>Add router</source>
        <translation>ルーターを追加</translation>
    </message>
    <message>
        <source>ClusterIP service</source>
        <translation>ClusterIP Service</translation>
    </message>
    <message>
        <source>One stable address in front of pods, for inside the cluster.</source>
        <translation>Podの前に置く、クラスタ内向けの変わらない1つのアドレスです。</translation>
    </message>
    <message>
        <source>Add ClusterIP service</source>
        <translation>ClusterIP Serviceを追加</translation>
    </message>
    <message>
        <source>NodePort service</source>
        <translation>NodePort Service</translation>
    </message>
    <message>
        <source>A service that every node also answers for, on one port.</source>
        <translation>すべてのノードも1つのポートで応答するServiceです。</translation>
    </message>
    <message>
        <source>Add NodePort service</source>
        <translation>NodePort Serviceを追加</translation>
    </message>
    <message>
        <source>A service with an address of its own for outside.</source>
        <translation>外部向けに自分のアドレスを持つServiceです。</translation>
    </message>
    <message>
        <source>Add LoadBalancer service</source>
        <translation>LoadBalancer Serviceを追加</translation>
    </message>
    <message>
        <source>Network policy</source>
        <translation>ネットワークポリシー</translation>
    </message>
    <message>
        <source>Lets only the listed traffic pass at its pods.</source>
        <translation>対象のPodでは、列挙した通信だけを通します。</translation>
    </message>
    <message>
        <source>Add network policy</source>
        <translation>ネットワークポリシーを追加</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>A text on the canvas; the simulator never reads it.</source>
        <translation>キャンバス上のテキストです。シミュレーターは読みません。</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>メモを追加</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>ロードバランサー</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>costs nothing</source>
        <translation>追加の負担なし</translation>
    </message>
    <message numerus="yes">
        <source>breaks %n flow(s)</source>
        <translation>
            <numerusform>%n本のフローが通らなくなる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hides the source of %n other flow(s)</source>
        <translation>
            <numerusform>ほかの%n本のフローの送信元が隠れる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) drop requests</source>
        <translation>
            <numerusform>%n台のノードが要求を破棄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new problem(s)</source>
        <translation>
            <numerusform>新しい問題%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more route(s)</source>
        <translation>
            <numerusform>経路 +%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more address(es)</source>
        <translation>
            <numerusform>アドレス +%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s)</source>
        <translation>
            <numerusform>規則 +%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more pod(s)</source>
        <translation>
            <numerusform>Pod +%n</numerusform>
        </translation>
    </message>
    <message>
        <source>the receiver must read the header</source>
        <translation>受信側がヘッダーを解釈する必要あり</translation>
    </message>
    <message>
        <source>bound to one receiver</source>
        <translation>受信先が1つに固定される</translation>
    </message>
    <message>
        <source>the sender gets another address</source>
        <translation>送信元のアドレスが変わる</translation>
    </message>
    <message numerus="yes">
        <source>%n other flow(s) reach another receiver</source>
        <translation>
            <numerusform>ほかの%n本のフローの受信先が変わる</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 slower</source>
        <translation>%1遅くなる</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 % each for %n endpoint(s)</source>
        <translation>
            <numerusform>%1：%n個のエンドポイントに各%2%</numerusform>
        </translation>
    </message>
    <message>
        <source>uneven load: %1 to %2 % for each endpoint</source>
        <translation>負荷の偏り：エンドポイントごとに%1～%2%</translation>
    </message>
    <message>
        <source>%1 faster</source>
        <translation>%1速くなる</translation>
    </message>
    <message numerus="yes">
        <source>also brings back %n other flow(s)</source>
        <translation>
            <numerusform>ほかの%n本のフローも見えるようになる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mends %n other flow(s)</source>
        <translation>
            <numerusform>ほかの%n本のフローも通るようになる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) renumbered</source>
        <translation>
            <numerusform>%n個のPodのアドレスが変わる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s) lead elsewhere</source>
        <translation>
            <numerusform>経路%n本の向き先が変わる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) seen as the same address</source>
        <translation>
            <numerusform>同じアドレスに見えるものがほかに%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>例：%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between examples</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <comment>from, to: why not</comment>
        <translation>%1 → %2：%3</translation>
    </message>
    <message>
        <source>%1 → %2, seen as %3</source>
        <translation>%1 → %2（%3に見える）</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from, to</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>only the drawn flows were compared</source>
        <translation>比較したのは描かれたフローだけ</translation>
    </message>
    <message>
        <source>there are too many kinds of pairs</source>
        <translation>組の種類が多すぎるため</translation>
    </message>
    <message numerus="yes">
        <source>%n sender(s) could forge the header</source>
        <translation>
            <numerusform>%n個の送信元がヘッダーを偽造できる</numerusform>
        </translation>
    </message>
    <message>
        <source>no proxy on the way any more: no TLS or HTTP handling there</source>
        <translation>プロキシを経由しなくなる（TLSやHTTPの処理なし）</translation>
    </message>
    <message numerus="yes">
        <source>%n other flow(s) call a pod itself, past its published address</source>
        <translation>
            <numerusform>ほかの%n本のフローが公開アドレスを経由せずPodを直接呼び出す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) lose their way</source>
        <translation>
            <numerusform>%Ln組が通信できなくなる</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pairs lose their way</source>
        <translation>%1組が通信できなくなる</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) become hidden</source>
        <translation>
            <numerusform>%Ln組の送信元が隠れる</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pairs become hidden</source>
        <translation>%1組の送信元が隠れる</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) become visible</source>
        <translation>
            <numerusform>%Ln組の送信元が見える</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pairs become visible</source>
        <translation>%1組の送信元が見える</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) get through</source>
        <translation>
            <numerusform>%Ln組が通信できるようになる</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pairs get through</source>
        <translation>%1組が通信できるようになる</translation>
    </message>
    <message>
        <source>with %1: %2</source>
        <comment>receiver, why there is no answer</comment>
        <translation>%1との間：%2</translation>
    </message>
    <message>
        <source>breaks other connections of this flow, whose ports lead another way</source>
        <translation>このフローのコネクションのうち、ポート番号により別の経路を取るものが通らなくなる</translation>
    </message>
    <message>
        <source>lines that clients write themselves come along, too</source>
        <translation>クライアント自身が書いたヘッダー行もそのまま届く</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) now reach somebody else</source>
        <translation>
            <numerusform>%Ln組が別の要素に届くようになる</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pairs now reach somebody else</source>
        <translation>%1組が別の要素に届くようになる</translation>
    </message>
    <message numerus="yes">
        <source>%n other flow(s) now reach somebody else</source>
        <translation>
            <numerusform>ほかの%n本のフローが別の要素に届くようになる</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
</context>
<context>
    <name>QUndoStack</name>
    <message>
        <source>Undo %1</source>
        <translation>元に戻す：%1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>やり直す：%1</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message numerus="yes">
        <source>Add %n route(s) to %1 on %2</source>
        <translation>
            <numerusform>%2に%1への経路を%n本追加する</numerusform>
        </translation>
    </message>
    <message>
        <source>Let %1 translate %2 to an address of its own: %3</source>
        <translation>%1で%2を専用のアドレス%3に変換する</translation>
    </message>
    <message numerus="yes">
        <source>Let %1 translate each of %n pod(s) to an address of its own, from %2 to %3</source>
        <translation>
            <numerusform>%1で%n個のPodをそれぞれ専用のアドレス（%2～%3）に変換する</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the external traffic policy of %1 to Local</source>
        <translation>%1のexternalTrafficPolicyをLocalにする</translation>
    </message>
    <message>
        <source>Let %1 answer for the load balancer address of %2</source>
        <translation>%2のロードバランサーアドレスには%1が応答する</translation>
    </message>
    <message>
        <source>Run one more endpoint of %1 on %2</source>
        <translation>%1のエンドポイントを%2に1つ増やす</translation>
    </message>
    <message>
        <source>Let %1 check its backends, so that it leaves out %2</source>
        <translation>%1でバックエンドのヘルスチェックを行い、%2を除外する</translation>
    </message>
    <message>
        <source>Call %1 (%2), which has an endpoint</source>
        <translation>エンドポイントのある%1（%2）を宛先にする</translation>
    </message>
    <message>
        <source>Call %1 by its cluster address, port %2</source>
        <translation>%1をクラスタ内アドレスのポート%2で呼び出す</translation>
    </message>
    <message>
        <source>Call %1 itself, port %2</source>
        <translation>%1のポート%2を直接呼び出す</translation>
    </message>
    <message>
        <source>Leave %1 out of the source translation of %2 by %3</source>
        <translation>%3の送信元変換（%2）から%1を除外する</translation>
    </message>
    <message>
        <source>Remove the source translation of %1 by %2</source>
        <translation>%2の送信元変換（%1）を削除する</translation>
    </message>
    <message>
        <source>Let %1 translate the destination only (mode dnat)</source>
        <translation>%1で宛先だけを変換する（DNAT）</translation>
    </message>
    <message>
        <source>Let %1 pass packets on untouched, so that answers go straight back (mode dsr)</source>
        <translation>%1はパケットを書き換えずに渡し、応答は直接戻す（モードdsr）</translation>
    </message>
    <message>
        <source>Let %1 replace headers about the client that come along</source>
        <translation>%1で、届いたクライアント情報のヘッダーを置き換える</translation>
    </message>
    <message>
        <source>Let %1 send the PROXY protocol (v2; v1 does as well)</source>
        <translation>%1でPROXYプロトコルを送る（v2。v1でも可）</translation>
    </message>
    <message>
        <source>Let %1 send X-Forwarded-For (Forwarded does as well)</source>
        <translation>%1でX-Forwarded-Forを送る（Forwardedでも可）</translation>
    </message>
    <message>
        <source>Except %1 from the masquerade of %2</source>
        <translation>%2のマスカレードから宛先%1を除外する</translation>
    </message>
    <message>
        <source>Turn the masquerade of %1 off</source>
        <translation>%1のマスカレードを無効にする</translation>
    </message>
    <message>
        <source>Let the nodes of %1 advertise their pods by BGP</source>
        <translation>%1のノードがBGPでPodのプレフィックスを広告する</translation>
    </message>
    <message>
        <source>Let the nodes of %1 advertise their pods by BGP, and %2 speak BGP</source>
        <translation>%1のノードがBGPでPodのプレフィックスを広告し、%2でもBGPを有効にする</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1を%2に移す</translation>
    </message>
    <message>
        <source>Make %1 flat</source>
        <translation>%1をフラットにする</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 then sees the sender&apos;s own address, %2.</source>
        <translation>%1からは送信元自身のアドレス%2が見えるようになります。</translation>
    </message>
    <message>
        <source>%1 still sees %2, but a header tells it the true source.</source>
        <translation>%1に見えるアドレスは%2のままですが、本当の送信元がヘッダーで伝わります。</translation>
    </message>
    <message>
        <source>%1 then sees %2, an address that no other sender has.</source>
        <translation>%1からは%2が見え、これをもつ送信元はほかにありません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number of a rule: its title</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>what did it; by which rule</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 ends the connection of %2 and opens its own from %3 (%4).</source>
        <translation>%1は%2からのコネクションを終端し、%3から自分のコネクションを開きます（%4）。</translation>
    </message>
    <message>
        <source>%1 writes %3 over %2 (%4).</source>
        <translation>%1は%2を%3に書き換えます（%4）。</translation>
    </message>
    <message>
        <source>Nothing arrived (%1): there is nobody from whom a source could be hidden.</source>
        <translation>何も届いていません（%1）。送信元が隠れる相手がいません。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (address)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 sees the true source, %2. Nothing hides it.</source>
        <translation>%1には本当の送信元%2が見えています。隠すものはありません。</translation>
    </message>
    <message>
        <source>%1 sees %2 instead of %3.</source>
        <translation>%1に見えるのは%3ではなく%2です。</translation>
    </message>
    <message>
        <source>A header tells it the true source all the same.</source>
        <translation>それでもヘッダーで本当の送信元が伝わります。</translation>
    </message>
    <message>
        <source>Behind that address could be: %1.</source>
        <translation>そのアドレスの背後にいる可能性があるもの：%1。</translation>
    </message>
    <message>
        <source>In this document nobody else is behind that address.</source>
        <translation>この文書では、そのアドレスの背後にほかのものはいません。</translation>
    </message>
    <message>
        <source>There is nothing to bring back.</source>
        <translation>隠れているものはありません。</translation>
    </message>
    <message>
        <source>None was found before the search reached its limit.</source>
        <translation>探索の上限までに見つかりませんでした。</translation>
    </message>
    <message>
        <source>Flow %1: %2</source>
        <translation>フロー%1：%2</translation>
    </message>
    <message>
        <source>What would bring it back (%1 changed documents were simulated):</source>
        <translation>見えるようにする方法（変更した文書%1通りをシミュレート）：</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>price (details)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 got what is meant for %2: from %3, the address %4 leads there. Nothing of it reaches %2, so there is no source for it to see.</source>
        <translation>%2宛てのパケットを%1が受け取りました。%3から見ると、アドレス%4は%1に届きます。%2には何も届かないため、%2に見える送信元はありません。</translation>
    </message>
    <message>
        <source>It is translated, but nobody else could be behind that address: it stands for %1 alone.</source>
        <translation>変換されていますが、このアドレスの送信元の候補はほかになく、%1だけを表します。</translation>
    </message>
    <message>
        <source>Give %1 an address that leads to it: one that is unique (a flat model), or a published one at its gateway.</source>
        <translation>%1に届くアドレスを与えてください。重複しないアドレス（フラットモデル）にするか、ゲートウェイで公開します。</translation>
    </message>
    <message>
        <source>Replace the route of %1 to %2 via %3 by one to %4 via %5</source>
        <translation>%1の%2宛て経路（ネクストホップ%3）を%4向け（ネクストホップ%5）に置き換える</translation>
    </message>
    <message>
        <source>Except %1 from egress policy %2 of %3</source>
        <translation>%3のイーグレスポリシー%2から宛先%1を除外する</translation>
    </message>
    <message>
        <source>Remove egress policy %1 of %2</source>
        <translation>%2のイーグレスポリシー%1を削除する</translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln changed document(s) that were simulated brings it back. Tried, up to three at a time, where they apply: traffic policy, node and endpoints of services; exceptions from masquerade and egress policies; routes and BGP; source translation of gateways, with addresses of its own; mode and headers of published entries; calling the receiver otherwise; moving the sender; flat clusters.</source>
        <translation>
            <numerusform>変更した%Ln通りの文書をシミュレーションしましたが、送信元を取り戻せるものはありませんでした。最大3つまで組み合わせて試した変更（該当するもののみ）：Serviceのトラフィックポリシー・応答ノード・エンドポイント、マスカレードとイーグレスポリシーの除外、経路とBGP、ゲートウェイの送信元変換（専用アドレスを含む）、公開エントリーのモードとヘッダー、宛先の呼び出し方の変更、送信元の移動、クラスタのフラット化。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is published at %2 already, but from there its address %3 leads to %4. Correct the routes, or give %1 an address that nobody else has (a flat model).</source>
        <translation>%1はすでに%2で公開されていますが、そこからはアドレス%3が%4に届きます。経路を直すか、%1に重複しないアドレスを与えてください（フラットモデル）。</translation>
    </message>
    <message>
        <source>Let the flow go to %2, by which %1 is published already; or give %1 an address that nobody else has (a flat model).</source>
        <translation>%1は%2としてすでに公開されています。フローの宛先を%2にするか、%1に重複しないアドレスを与えてください（フラットモデル）。</translation>
    </message>
    <message>
        <source>Let %1 read the requests (mode http, for clear-text HTTP alone) and send %2</source>
        <translation>%1でリクエストを読み取り（modeはhttp、平文のHTTPのみ）、%2を送る</translation>
    </message>
    <message>
        <source>Let %1 send %2</source>
        <translation>%1で%2を送る</translation>
    </message>
    <message numerus="yes">
        <source>%1 then sees the sender&apos;s own address, %2, which %n other(s) also wear.</source>
        <translation>
            <numerusform>%1からは送信元自身のアドレス%2が見えるようになりますが、ほかに%n個がそのアドレスを名乗ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>But others wear that address, too: it could be %1.</source>
        <translation>ただし、同じアドレスを名乗るものがほかにもあり、可能性があるのは%1です。</translation>
    </message>
    <message numerus="yes">
        <source>%1 still sees %2. A header names the true source, but %n sender(s) could have written such a one themselves.</source>
        <translation>
            <numerusform>%1に見えるアドレスは%2のままです。本当の送信元はヘッダーで伝わりますが、%n個の送信元が同じヘッダーを自分で書けます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 still sees %2, but a header tells it the sender&apos;s own address, which %n other(s) also wear.</source>
        <translation>
            <numerusform>%1に見えるアドレスは%2のままですが、送信元自身のアドレスがヘッダーで伝わります。ただし、ほかに%n個がそのアドレスを名乗ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A header names the true source, but %n sender(s) could have written such a one themselves.</source>
        <translation>
            <numerusform>本当の送信元はヘッダーで伝わりますが、%n個の送信元が同じヘッダーを自分で書けます。</numerusform>
        </translation>
    </message>
    <message>
        <source>the flow then calls %1 itself, port %2, not the published address</source>
        <translation>フローは公開アドレスではなく%1のポート%2を直接呼び出すようになる</translation>
    </message>
    <message>
        <source>In flat mode load balancing by the service %1 would hide it as well.</source>
        <translation>フラットモードでも、Service「%1」の負荷分散によって隠れます。</translation>
    </message>
    <message>
        <source>A header tells it the true source all the same: the last one. The sender wrote one of its own before it, which misleads whoever reads from the first one on.</source>
        <translation>それでも最後のヘッダーが本当の送信元を伝えます。その前に送信元自身が書いたヘッダーがあり、先頭から読む相手は誤ります。</translation>
    </message>
    <message>
        <source>The packet&apos;s story says why it did not arrive.</source>
        <translation>届かなかった理由は、パケットの経過にあります。</translation>
    </message>
    <message>
        <source>Let %1 append to headers about the client instead of replacing them</source>
        <translation>%1で、届いたクライアント情報のヘッダーを置き換えずに追記する</translation>
    </message>
    <message>
        <source>Price and effects: %1</source>
        <translation>代償と効果：%1</translation>
    </message>
</context>
<context>
    <name>Render</name>
    <message>
        <source>island</source>
        <comment>model of a cluster</comment>
        <translation>アイランド</translation>
    </message>
    <message>
        <source>flat</source>
        <comment>model of a cluster</comment>
        <translation>フラット</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>ノード%n台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n個のPod</numerusform>
        </translation>
    </message>
    <message>
        <source>Router</source>
        <translation>ルーター</translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation>NATゲートウェイ</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Stripe: the sender&apos;s own colour and pattern</source>
        <translation>帯：送信者ごとの色と模様</translation>
    </message>
    <message>
        <source>The flow, its source visible</source>
        <translation>フロー（送信元が見えている）</translation>
    </message>
    <message>
        <source>Source hidden on this wire; the address that is seen instead</source>
        <translation>斜線：送信元が隠れている回線（ラベルは代わりに見えるアドレス）</translation>
    </message>
    <message>
        <source>Translator: senders so far / who it could be → addresses seen</source>
        <translation>変換機器：これまでの送信元/ありえる送信元 → 見えるアドレス</translation>
    </message>
    <message>
        <source>Source still visible: the sender&apos;s colour</source>
        <translation>送信元が見えている区間：送信元の色</translation>
    </message>
    <message>
        <source>Who a translator merges, and into how many addresses</source>
        <translation>変換機器が誰を、いくつのアドレスにまとめるか</translation>
    </message>
    <message>
        <source>The observer</source>
        <translation>観測者</translation>
    </message>
    <message>
        <source>Fog: who could be behind one address, not told apart</source>
        <translation>霧：1つのアドレスの背後にいる可能性があり、区別できないもの</translation>
    </message>
    <message>
        <source>Could have sent it</source>
        <translation>送信した可能性があるもの</translation>
    </message>
    <message>
        <source>Faded: never seen by the observer</source>
        <translation>淡色：観測者からは見えないもの</translation>
    </message>
    <message>
        <source>only in the old document, or lost; the way before</source>
        <translation>古い文書のみ、または届かなくなったもの（以前の経路）</translation>
    </message>
    <message>
        <source>only in the new document, or gained; the way now</source>
        <translation>新しい文書のみ、または届くようになったもの（現在の経路）</translation>
    </message>
    <message>
        <source>changed, or where it is decided</source>
        <translation>変更されたもの、または違いが生じる場所</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln more address(es) nearby</source>
        <comment>in a fog</comment>
        <translation>
            <numerusform>%1、付近に他%Lnアドレス</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln translator(s) in all; zoom in for those without a plate</source>
        <comment>legend</comment>
        <translation>
            <numerusform>変換機器は全部で%Ln台（ラベルのないものは拡大すると表示）</numerusform>
        </translation>
    </message>
    <message>
        <source>Faded: no candidate, or ruled out by the evidence</source>
        <translation>淡色：候補でないもの、または証拠により除外されたもの</translation>
    </message>
    <message>
        <source>Not faded: told apart by its address</source>
        <translation>濃い表示：アドレスで識別できる送信元</translation>
    </message>
    <message>
        <source>Island cluster: pod addresses may repeat in other clusters</source>
        <translation>アイランドクラスタ：Podアドレスは他のクラスタと重複可</translation>
    </message>
    <message>
        <source>Flat cluster: pod addresses are unique everywhere</source>
        <translation>フラットクラスタ：Podアドレスは全体で一意</translation>
    </message>
    <message>
        <source>VIP gateway</source>
        <translation>VIPゲートウェイ</translation>
    </message>
    <message>
        <source>Proxy gateway</source>
        <translation>プロキシゲートウェイ</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>printer</source>
        <translation>プリンター</translation>
    </message>
    <message>
        <source>it cannot be painted on</source>
        <translation>描画できません</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between addresses</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>LAN</source>
        <translation>LAN</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>インターネット</translation>
    </message>
    <message>
        <source>%1 Mbit/s</source>
        <translation>%1 Mbit/s</translation>
    </message>
    <message>
        <source>none</source>
        <comment>loss</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>loss</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation>プレフィックス</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>帯域幅</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>off</source>
        <comment>masquerade</comment>
        <translation>オフ</translation>
    </message>
    <message>
        <source>towards every destination</source>
        <translation>すべての宛先に対して</translation>
    </message>
    <message>
        <source>except to %1</source>
        <translation>%1宛てを除く</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>クラスタ</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスタ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Node network</source>
        <translation>ノードのネットワーク</translation>
    </message>
    <message>
        <source>Pod prefixes</source>
        <translation>Podプレフィックス</translation>
    </message>
    <message>
        <source>Service prefixes</source>
        <translation>Serviceプレフィックス</translation>
    </message>
    <message>
        <source>Masquerade</source>
        <translation>マスカレード</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>フラット</translation>
    </message>
    <message>
        <source>island</source>
        <translation>アイランド</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>protocol port</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>待ち受け</translation>
    </message>
    <message>
        <source>the node&apos;s own</source>
        <translation>ノードと共有</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <comment>protocol, port, target port</comment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1 %2 (node port %3) to %4</source>
        <translation>%1 %2（ノードポート%3）→ %4</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Traffic from outside</source>
        <translation>外部からの通信</translation>
    </message>
    <message>
        <source>none</source>
        <comment>traffic</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Local: source kept</source>
        <translation>Local：送信元を保持</translation>
    </message>
    <message>
        <source>Cluster: source hidden</source>
        <translation>Cluster：送信元を隠す</translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation>NATゲートウェイ</translation>
    </message>
    <message>
        <source>Virtual IP</source>
        <translation>仮想IP</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation>%1ポート%2</translation>
    </message>
    <message>
        <source>Translations of the gateways</source>
        <translation>ゲートウェイの変換</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>一致条件</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>変換結果</translation>
    </message>
    <message>
        <source>source translation</source>
        <translation>送信元変換</translation>
    </message>
    <message>
        <source>from %1, leaving by %2</source>
        <translation>送信元が%1、出口が%2</translation>
    </message>
    <message>
        <source>published “%1” (%2)</source>
        <translation>公開「%1」（%2）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>protocol to address</comment>
        <translation>%2宛ての%1</translation>
    </message>
    <message>
        <source>Gateways, routers and hosts</source>
        <translation>ゲートウェイ・ルーター・ホスト</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>機器</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>ルーター</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>pod in cluster</comment>
        <translation>%2の%1</translation>
    </message>
    <message>
        <source>Pod addresses used more than once</source>
        <translation>重複して使われているPodアドレス</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Address plan</source>
        <translation>アドレス計画</translation>
    </message>
    <message>
        <source>Every pod address belongs to one pod only.</source>
        <translation>どのPodアドレスも、1つのPodだけのものです。</translation>
    </message>
    <message>
        <source>Some pod addresses are used by pods of more than one cluster. Such an address names nobody outside its own cluster: no packet may cross with it unchanged.</source>
        <translation>一部のPodアドレスが、複数のクラスタのPodで使われています。そのようなアドレスは、自分のクラスタの外では誰も指しません。変換しないままパケットがクラスタを越えることはできません。</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>pod link</source>
        <translation>Podリンク</translation>
    </message>
    <message>
        <source>in a tunnel from %1 to %2</source>
        <translation>%1から%2へのトンネル内</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>回線</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>送信時刻</translation>
    </message>
    <message>
        <source>What happens next, and why</source>
        <translation>次に起こることと、その理由</translation>
    </message>
    <message>
        <source>The packet is lost on this wire.</source>
        <translation>パケットはこの回線で失われます。</translation>
    </message>
    <message>
        <source>source</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Where addresses and ports change</source>
        <translation>アドレスとポートが変わる箇所</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>By</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>%1 to %2, %3 port %4</source>
        <translation>%1から%2へ、%3ポート%4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>header: address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求内容</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>True source</source>
        <translation>本当の送信元</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (address)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 sees</source>
        <translation>%1に見えるもの</translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation>隠した機器</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (rule)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Who it could have been</source>
        <translation>送信元の候補</translation>
    </message>
    <message numerus="yes">
        <source>%Ln senders: %1</source>
        <translation>
            <numerusform>%Ln件：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Still told by</source>
        <translation>本当の送信元を伝えるもの</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往復時間</translation>
    </message>
    <message>
        <source>Time until it ended</source>
        <translation>終了までの時間</translation>
    </message>
    <message>
        <source>The path of “%1”</source>
        <translation>「%1」の道筋</translation>
    </message>
    <message>
        <source>No machine changes an address or a port of this flow.</source>
        <translation>このフローのアドレスやポートを変える機器はありません。</translation>
    </message>
    <message>
        <source>The request, wire by wire</source>
        <translation>要求（回線ごと）</translation>
    </message>
    <message>
        <source>The reply, wire by wire</source>
        <translation>応答（回線ごと）</translation>
    </message>
    <message>
        <source>ICMP errors, wire by wire</source>
        <translation>ICMPエラー（回線ごと）</translation>
    </message>
    <message>
        <source>Latency by hop of “%1”</source>
        <translation>「%1」のホップごとの遅延</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>フロー</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln flows are told here; the table in the overview has the others&apos; verdicts.</source>
        <translation>
            <numerusform>ここでは最初の%Ln本のフローだけを示します。ほかのフローの判定は概要の表にあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>“Hidden” means that the source address which the receiver reads no longer names the machine that really sent. Rewriting the destination alone hides nobody.</source>
        <translation>「隠れている」とは、受信側が読む送信元アドレスが、実際に送った機器をもう指していないことです。宛先を書き換えるだけでは、誰も隠れません。</translation>
    </message>
    <message>
        <source>Hosts, pods and nodes send with TTL 64. Every router, node and gateway of kind NAT or VIP that forwards lowers it by one; bridges and tunnels do not.</source>
        <translation>ホスト・Pod・ノードはTTL 64で送ります。転送するルーター・ノード・ゲートウェイ（NATとVIP）は、それぞれTTLを1減らします。ブリッジとトンネルは減らしません。</translation>
    </message>
    <message>
        <source>A machine handles a packet as Linux does: destination translation, route, TTL and MTU, filter, source translation.</source>
        <translation>機器はLinuxと同じ順にパケットを処理します。宛先変換、経路、TTLとMTU、フィルター、送信元変換の順です。</translation>
    </message>
    <message>
        <source>Translation rules are read for a connection&apos;s first packet only; later packets and replies follow the entry that it made.</source>
        <translation>変換規則が読まれるのは、コネクションの最初のパケットだけです。以後のパケットと応答は、そこで作られたエントリーに従います。</translation>
    </message>
    <message>
        <source>A node masquerades when the source is in the cluster&apos;s pod prefixes, the destination (after its own translation) is in no “except” prefix, and the packet leaves by the node&apos;s network.</source>
        <translation>ノードがマスカレードするのは、送信元がクラスタのPodプレフィックスにあり、（宛先変換後の）宛先が「除外する宛先」のどれにも含まれず、パケットがノードのネットワークから出るときです。</translation>
    </message>
    <message>
        <source>A translated source port is kept while it is free. After a clash a seeded stream chooses where Linux chooses at random.</source>
        <translation>変換後の送信元ポートは、空いていれば元のままです。衝突したときは、Linuxが無作為に選ぶところを、シード付きの乱数列で選びます。</translation>
    </message>
    <message>
        <source>From a pool of addresses the translator takes the one that Linux would take for this source and destination.</source>
        <translation>アドレスのプールからは、この送信元と宛先に対してLinuxが選ぶものを選びます。</translation>
    </message>
    <message>
        <source>Services are kube-proxy in iptables mode, on the first node that the packet meets. Traffic policy Cluster always hides an outside client; Local keeps it.</source>
        <translation>Serviceは、パケットが最初に出会うノードで、iptablesモードのkube-proxyとして働きます。トラフィックポリシーClusterは外部のクライアントを必ず隠し、Localは保持します。</translation>
    </message>
    <message>
        <source>Where several endpoints or equal routes fit, a hash of the connection&apos;s addresses and ports chooses, so that every run chooses the same.</source>
        <translation>複数のエンドポイントや等価な経路があるときは、コネクションのアドレスとポートのハッシュで選びます。そのため、どの実行でも同じものが選ばれます。</translation>
    </message>
    <message>
        <source>A proxy ends the client&apos;s connection and opens its own, with TTL 64 again. Headers such as X-Forwarded-For name the peer that the proxy itself saw.</source>
        <translation>プロキシはクライアントのコネクションを終端し、TTLを64に戻して自分のコネクションを開きます。X-Forwarded-Forなどのヘッダーは、プロキシ自身に見えた相手を示します。</translation>
    </message>
    <message>
        <source>Firewalls keep state; the first matching rule decides, and what matches none passes. Firewalls and policies see the translated destination and the source before its translation.</source>
        <translation>ファイアウォールは状態を保持します。最初に一致した規則で決まり、どれにも一致しないものは通ります。ファイアウォールとポリシーには、変換後の宛先と変換前の送信元が見えます。</translation>
    </message>
    <message>
        <source>ICMP errors come from the machine that found the fault and are translated on their way back, the header inside included.</source>
        <translation>ICMPエラーは障害を見つけた機器から送られ、戻る途中で、内側のヘッダーも含めて変換されます。</translation>
    </message>
    <message>
        <source>Every packet forbids fragmentation. A VXLAN or Geneve tunnel takes 50 bytes of the MTU, IPIP takes 20; over IPv6 it is 20 more.</source>
        <translation>すべてのパケットはフラグメント禁止です。VXLANやGeneveのトンネルはMTUのうち50バイト、IPIPは20バイトを使います。IPv6上ではさらに20バイト増えます。</translation>
    </message>
    <message>
        <source>Losses are drawn from a seeded stream; the same document and seed give the same run on every machine.</source>
        <translation>損失はシード付きの乱数列で決まります。同じ文書と同じシードなら、どのマシンでも同じ実行になります。</translation>
    </message>
    <message>
        <source>What work costs on a machine</source>
        <translation>機器での処理のコスト</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>処理</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Looking a connection up, per packet</source>
        <translation>コネクションの検索（パケットごと）</translation>
    </message>
    <message>
        <source>Making a connection entry, once</source>
        <translation>コネクションエントリーの作成（1回）</translation>
    </message>
    <message>
        <source>Translating an address, per packet</source>
        <translation>アドレスの変換（パケットごと）</translation>
    </message>
    <message>
        <source>Choosing a new translation, once</source>
        <translation>新しい変換の選択（1回）</translation>
    </message>
    <message>
        <source>One rule of a linear list, first packet</source>
        <translation>線形リストの規則1つ（最初のパケット）</translation>
    </message>
    <message>
        <source>A look into a table of services, first packet</source>
        <translation>Serviceの表の参照（最初のパケット）</translation>
    </message>
    <message>
        <source>Entering or leaving a tunnel</source>
        <translation>トンネルの出入り</translation>
    </message>
    <message>
        <source>A proxy passing one message on</source>
        <translation>プロキシによるメッセージ1件の中継</translation>
    </message>
    <message>
        <source>Choosing a route and handing on</source>
        <translation>経路の選択と受け渡し</translation>
    </message>
    <message>
        <source>A pod&apos;s own link, one way</source>
        <translation>Podリンク（片道）</translation>
    </message>
    <message>
        <source>What the model assumes</source>
        <translation>モデルの前提</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>前提一覧</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>前提</translation>
    </message>
    <message>
        <source>About this report</source>
        <translation>このレポートについて</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>作成ツール</translation>
    </message>
    <message>
        <source>Tombolo %1</source>
        <translation>Tombolo %1</translation>
    </message>
    <message>
        <source>Document format</source>
        <translation>文書形式</translation>
    </message>
    <message>
        <source>tombolo-topology, version %1</source>
        <translation>tombolo-topology、バージョン%1</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Fingerprint of the run</source>
        <translation>実行のフィンガープリント</translation>
    </message>
    <message>
        <source>Simulated time</source>
        <translation>シミュレーション時間</translation>
    </message>
    <message>
        <source>Packets on wires</source>
        <translation>回線上のパケット</translation>
    </message>
    <message>
        <source>Whoever simulates the same document with the same seed gets the same fingerprint, and with it the same report.</source>
        <translation>同じ文書を同じシードでシミュレートすれば、誰でも同じフィンガープリントになり、同じレポートが得られます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln networks</source>
        <translation>
            <numerusform>ネットワーク%Ln個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clusters</source>
        <translation>
            <numerusform>クラスタ%Ln個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>ノード%Ln台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods</source>
        <translation>
            <numerusform>Pod %Ln個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gateways</source>
        <translation>
            <numerusform>ゲートウェイ%Ln個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln routers</source>
        <translation>
            <numerusform>ルーター%Ln個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hosts</source>
        <translation>
            <numerusform>ホスト%Ln個</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>要素なし</translation>
    </message>
    <message>
        <source>Diagram of the topology with %1.</source>
        <translation>トポロジーの図（%1）。</translation>
    </message>
    <message>
        <source>nobody saw it</source>
        <translation>誰にも見えず</translation>
    </message>
    <message>
        <source>Flows at a glance</source>
        <translation>フローの一覧</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>From</source>
        <translation>送信側</translation>
    </message>
    <message>
        <source>To</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>The receiver sees</source>
        <translation>受信側に見えるもの</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict: reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not hidden</source>
        <translation>隠れていない</translation>
    </message>
    <message>
        <source>No flow was simulated, so this report says nothing about who is hidden from whom.</source>
        <translation>フローがシミュレートされていないため、このレポートは、誰が誰から隠れているかを示しません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln flows were simulated.</source>
        <translation>
            <numerusform>%Ln本のフローをシミュレートしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were answered.</source>
        <translation>
            <numerusform>そのうち%Ln本に応答がありました。</numerusform>
        </translation>
    </message>
    <message>
        <source>No flow has its source hidden: every receiver sees who really sent to it.</source>
        <translation>送信元が隠れているフローはありません。どの受信側にも、実際の送信者が見えます。</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln flows the receiver does not see the true source.</source>
        <translation>
            <numerusform>%Ln本のフローで、受信側に本当の送信元が見えません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>The topology has %1.</source>
        <translation>トポロジーの内容：%1。</translation>
    </message>
    <message>
        <source>The topology</source>
        <translation>トポロジー</translation>
    </message>
    <message>
        <source>Who merges whom</source>
        <translation>どの機器が誰をまとめるか</translation>
    </message>
    <message>
        <source>Translators</source>
        <translation>変換機器の一覧</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>変換機器</translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation>見えるアドレス</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>送信者数</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>送信者</translation>
    </message>
    <message>
        <source>First at</source>
        <translation>最初の時刻</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>The checks found nothing to complain of.</source>
        <translation>検査で問題は見つかりませんでした。</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>検査で見つかった問題</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1/%2ページ</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rows are left out here; the document has them all.</source>
        <translation>
            <numerusform>ほかの%Ln行はここでは省略しています。文書にはすべてあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled topology</source>
        <translation>無題のトポロジー</translation>
    </message>
    <message>
        <source>Addresses, flows and hidden sources</source>
        <translation>アドレス・フロー・隠れた送信元</translation>
    </message>
    <message>
        <source>Static routes</source>
        <translation>静的経路</translation>
    </message>
    <message>
        <source>Next hop</source>
        <translation>ネクストホップ</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>node in cluster</comment>
        <translation>%2の%1</translation>
    </message>
    <message>
        <source>allow</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>deny, silently</source>
        <translation>破棄（応答なし）</translation>
    </message>
    <message>
        <source>reject, with an answer</source>
        <translation>拒否（応答あり）</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>every port</source>
        <translation>すべてのポート</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>ports</comment>
        <translation>%1〜%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>protocol, ports</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Firewalls</source>
        <translation>ファイアウォール</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>What</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>every pod</source>
        <translation>すべてのPod</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between labels</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>すべての相手</translation>
    </message>
    <message>
        <source>%1 except %2</source>
        <translation>%1（%2を除く）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>peers: ports</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no port</source>
        <translation>ポートなし</translation>
    </message>
    <message>
        <source>not restricted</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>nothing allowed</source>
        <translation>許可なし</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>May be reached by</source>
        <translation>受信を許可する相手</translation>
    </message>
    <message>
        <source>May reach</source>
        <translation>送信を許可する相手</translation>
    </message>
    <message>
        <source>Routes and filters</source>
        <translation>経路とフィルター</translation>
    </message>
    <message>
        <source>%1 to %2, ICMP echo with id %3</source>
        <translation>%1から%2へ、ICMPエコー、ID %3</translation>
    </message>
    <message>
        <source>Each row is one address behind which a translator put the senders of this run, and how many could stand behind it whether they sent or not. Whoever reads only that address cannot tell them apart.</source>
        <translation>各行は、変換機器が今回の実行の送信元をまとめた一つのアドレスと、送信の有無を問わずその背後にありえる数です。そのアドレスだけを見る者には区別できません。</translation>
    </message>
    <message>
        <source>Could be</source>
        <translation>候補数</translation>
    </message>
    <message>
        <source>Claimed by the sender</source>
        <translation>送信者が名乗ったもの</translation>
    </message>
    <message>
        <source>the directory cannot be made</source>
        <translation>ディレクトリを作成できません</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>表%1</translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>図%1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>Figure 1. Caption</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What would bring it back</source>
        <translation>送信元が見えるようになる変更</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>The receiver then sees</source>
        <translation>その後に受信側に見えるもの</translation>
    </message>
    <message numerus="yes">
        <source>The search ended after %Ln trials; there may be more.</source>
        <translation>
            <numerusform>%Ln回の試行で探索を終えました。ほかにもある可能性があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>What would bring the sources back</source>
        <translation>送信元が見えるようにするには</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln hidden flows were searched.</source>
        <translation>
            <numerusform>調べたのは最初の%Ln本の隠れたフローだけです。</numerusform>
        </translation>
    </message>
    <message>
        <source>What each machine on the way can tell</source>
        <translation>経路上の各機器に分かること</translation>
    </message>
    <message>
        <source>It reads</source>
        <translation>読み取る送信元</translation>
    </message>
    <message>
        <source>Which is</source>
        <translation>その意味</translation>
    </message>
    <message>
        <source>Who can tell who it is</source>
        <translation>誰に送信元が分かるか</translation>
    </message>
    <message>
        <source>The identity ledger: at every machine on the way, whether the source that it reads still singles out the one who really sent, who else it could be, and by which rule that was lost. Rewriting the destination loses nothing.</source>
        <translation>送信元台帳です。経路上の機器ごとに、読み取る送信元アドレスがまだ本当の送信元を一意に示すか、ほかに誰がありえるか、どの規則で失われたかを示します。宛先の書き換えだけでは何も失われません。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln flows are told here.</source>
        <translation>
            <numerusform>ここでは最初の%Ln本のフローだけを説明します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The trade, from runs of both models</source>
        <translation>両モデルを実行して比べた得失</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>フラット</translation>
    </message>
    <message>
        <source>Island</source>
        <translation>アイランド</translation>
    </message>
    <message>
        <source>How it is worked out</source>
        <translation>求め方</translation>
    </message>
    <message>
        <source>Unique pod addresses, as they would be given</source>
        <translation>一意なPodアドレスの割り当て案</translation>
    </message>
    <message>
        <source>Block of a node</source>
        <translation>ノードごとのブロック</translation>
    </message>
    <message>
        <source>Which model?</source>
        <translation>どちらのモデルが適切か</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>結論：%1</translation>
    </message>
    <message>
        <source>Who sends (rows), and what each receiver sees of it (columns)</source>
        <translation>送信側（行）と、各受信側に見えるもの（列）</translation>
    </message>
    <message>
        <source>From \ at</source>
        <translation>送信側 \ 受信側</translation>
    </message>
    <message>
        <source>Who sees whom</source>
        <translation>誰に誰が見えるか</translation>
    </message>
    <message>
        <source>Every element that can send by everyone who listens, whether the drawing has a flow between them or not: reached at its own address, or by a service or published address where that one does not answer. Worked out for each kind of pair by the simulator itself, with nothing down.</source>
        <translation>図にフローがあるかどうかにかかわらず、送信できるすべての要素と、待ち受けるすべての要素の組み合わせです。相手自身のアドレス宛てに送り、応答がなければServiceまたは公開アドレスで到達します。組の種類ごとにシミュレーター自身が、障害のない状態で求めます。</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>本来の宛先</translation>
    </message>
    <message>
        <source>Translated by</source>
        <translation>変換した要素</translation>
    </message>
    <message>
        <source>translated by %1, not hidden</source>
        <translation>%1が変換、隠れてはいない</translation>
    </message>
    <message numerus="yes">
        <source>%Ln flow(s) reached somebody else than the one meant, because the address leads there.</source>
        <translation>
            <numerusform>%Ln本のフローは、アドレスが別の要素に届くため、本来の宛先ではない相手に届きました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln flow(s) the source is translated, but to an address that nobody else can be behind.</source>
        <translation>
            <numerusform>%Ln本のフローでは送信元が変換されますが、変換後のアドレスは1つの送信元だけを表します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the source is lost</source>
        <translation>送信元が失われる場所</translation>
    </message>
    <message>
        <source>Egress policies</source>
        <translation>イーグレスポリシー</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Leave by</source>
        <translation>出口ノード</translation>
    </message>
    <message>
        <source>Become</source>
        <translation>変換後の送信元</translation>
    </message>
    <message>
        <source>all</source>
        <comment>pods</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>%1, except %2</source>
        <comment>prefixes</comment>
        <translation>%1（%2を除く）</translation>
    </message>
    <message>
        <source>none: dropped</source>
        <translation>なし（破棄）</translation>
    </message>
    <message>
        <source>the node&apos;s address</source>
        <translation>ノードのアドレス</translation>
    </message>
    <message>
        <source>Answer lost at</source>
        <translation>応答が失われる場所</translation>
    </message>
    <message>
        <source>%1 itself replies and accepts the connection, wire by wire</source>
        <translation>%1自身の応答（コネクションの受け付け、回線ごと）</translation>
    </message>
    <message>
        <source>The request of %1, which now connects on, wire by wire</source>
        <translation>%1が次に張るコネクションの要求（回線ごと）</translation>
    </message>
    <message>
        <source>No connection ends during a run, unless a time-out of the scenario or a fault says so.</source>
        <translation>シナリオのタイムアウトか障害の指定がない限り、実行中にコネクションは終わりません。</translation>
    </message>
    <message>
        <source>For each hidden source: the translations that hide it, and the changes of the drawing that would let its receiver see it again. Every change was made to a copy of the drawing and simulated; only those that worked are here, with what they cost the drawn flows and all pairs of elements: first those that cut nobody off, and the smallest of them first.</source>
        <translation>隠れている送信元ごとに、それを隠す変換と、受信側に再び見えるようにする図の変更を示します。どの変更も図の写しに加えてシミュレーションし、効果のあったものだけを、描かれたフローと要素のすべての組にとっての代償とともに載せています。通信を断つもののない変更を先に、その中では小さい変更を先に並べています。</translation>
    </message>
    <message>
        <source>Could be forged</source>
        <translation>偽造の可能性</translation>
    </message>
    <message>
        <source>Nodes (with %1 % more)</source>
        <translation>ノード（%1%増のとき）</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <comment>caption of a table</comment>
        <translation>%1（続き）</translation>
    </message>
    <message>
        <source>%1
→ %2
on %3</source>
        <comment>from, to, network</comment>
        <translation>%1
→ %2
%3上</translation>
    </message>
    <message>
        <source>mixed</source>
        <comment>a cell of the matrix</comment>
        <translation>混在</translation>
    </message>
    <message>
        <source>Several of these; the numbers are pairs of a sender and a receiver.</source>
        <translation>上のいくつかが混ざっています。数は送信元と受信側の組の数です。</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>What the receiver sees</source>
        <translation>受信側に見えるもの</translation>
    </message>
    <message>
        <source>A cell tells of packets that are sent to the receiver&apos;s own address. What comes by a service or a published address can look different; the flows of the drawing that do so are below.</source>
        <translation>各セルは、相手自身のアドレスに直接送った場合です。Serviceや公開アドレスを経由すると見え方が変わることがあります。そうしたフローを下の表に示します。</translation>
    </message>
    <message>
        <source>A cell tells of packets that are sent to the receiver&apos;s own address.</source>
        <translation>各セルは、相手自身のアドレスに直接送った場合です。</translation>
    </message>
    <message>
        <source>Time counts whole nanoseconds: latency and bandwidth of each network, plus what each machine needs. The costs of connection tracking, translation, tunnels and proxies were measured on one small virtual machine: trust their differences; the error is within 30 %.</source>
        <translation>時間はナノ秒の整数で数えます。各ネットワークの遅延と帯域幅に、各機器の処理時間を加えます。コネクション追跡・変換・トンネル・プロキシのコストは、1台の小さな仮想マシンで測定したものです。差を比べるための値で、誤差は30%以内です。</translation>
    </message>
    <message>
        <source>Price and effects</source>
        <translation>代償と効果</translation>
    </message>
    <message>
        <source>The first packet, wire by wire</source>
        <translation>最初のパケット（回線ごと）</translation>
    </message>
    <message>
        <source>One exchange of each flow as a capture on every wire would show it: the first, or where that was not answered, the later one that tells of the flow. ▸ marks a field that a machine changed since the wire above; %1 marks a source that no longer names who really sent.</source>
        <translation>各フローのやり取りを1回分、各回線のキャプチャで見えるとおりに示します。最初のやり取り、またはそれに応答がなかった場合は、代わりにフローを代表する後続のやり取りです。▸は、1つ前の回線から機器が変えたフィールドです。%1は、実際に送ったものをもう指していない送信元です。</translation>
    </message>
    <message>
        <source>%1, packet %2 of %3</source>
        <comment>verdict of a later packet</comment>
        <translation>%1（%3個中%2個目のパケット）</translation>
    </message>
    <message>
        <source>Flows that come by another way</source>
        <translation>別の経路で届くフロー</translation>
    </message>
    <message>
        <source>Addresses that pods take as nodes are added</source>
        <translation>ノードを増やしたときにPodが使うアドレスの数</translation>
    </message>
    <message>
        <source>Rules cited</source>
        <translation>引用した動作規則</translation>
    </message>
    <message>
        <source>The rules of network behaviour by which Tombolo simulates, as far as this report names them, and how each is known. The command “tombolo explain RULE” prints any of them.</source>
        <translation>Tomboloがシミュレーションで従うネットワーク動作の規則のうち、このレポートが挙げたものと、それぞれの出どころです。コマンド“tombolo explain RULE”でどの規則も表示できます。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>出どころ</translation>
    </message>
    <message>
        <source>See %1 on page %2.</source>
        <comment>label of a figure, its page</comment>
        <translation>%1（%2ページ）を参照。</translation>
    </message>
    <message>
        <source>Tombolo&apos;s own choice</source>
        <translation>Tombolo独自の選択</translation>
    </message>
    <message>
        <source>%1 (not measured)</source>
        <comment>number of a rule</comment>
        <translation>%1（未測定）</translation>
    </message>
    <message>
        <source>The findings above hold for a network that behaves as follows. The right column names the standard, the source file of Linux or Kubernetes, or the rule of Tombolo behind each choice.</source>
        <translation>上の結果は、次のように動作するネットワークで成り立ちます。右の列は、それぞれの選択の根拠となる標準、LinuxまたはKubernetesのソースファイル、またはTomboloの規則です。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a figure shows: what it comes to</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>All hidden sources at once, and what each translator merges</source>
        <translation>隠れた送信元のすべてと、各変換機器がまとめるもの</translation>
    </message>
    <message>
        <source>What %1 can know: fog covers all who could be behind one address</source>
        <translation>%1に分かること（霧は、1つのアドレスの背後にいる可能性があるもの）</translation>
    </message>
    <message>
        <source>Two figures show it: all hidden sources at once, and what %1 can know, which most flows with a hidden source reach.</source>
        <translation>2つの図で示します。1つは隠れた送信元のすべて、もう1つは、送信元の隠れたフローが最も多く届く%1に分かることです。</translation>
    </message>
    <message>
        <source>Pods, nodes and hosts send. Routers and gateways send nothing of their own but answers and errors, so that a gateway is never a candidate behind its own address.</source>
        <translation>送信するのはPod・ノード・ホストです。ルーターとゲートウェイは、応答とエラーのほかは自分からは何も送りません。そのため、ゲートウェイ自身がそのアドレスの背後の候補になることはありません。</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>%1, %2</source>
        <comment>number of a rule, its title</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Submariner: the path</source>
        <translation>Submariner：経路</translation>
    </message>
    <message>
        <source>A packet goes from the pod&apos;s node by VXLAN to the active gateway node, by a tunnel to the other cluster&apos;s gateway, and by VXLAN to the node of the pod.</source>
        <translation>パケットはPodのノードからVXLANで稼働中のゲートウェイノードへ、トンネルで相手クラスタのゲートウェイへ、VXLANでPodのノードへ行きます。</translation>
    </message>
    <message>
        <source>Submariner: the source is kept</source>
        <translation>Submariner：送信元は保たれる</translation>
    </message>
    <message>
        <source>Its rule stands first and accepts pods&apos; traffic to the other cluster, so the masquerade of the pod network is not reached.</source>
        <translation>その規則が先頭にあり、相手クラスタへのPodの通信を受け入れるので、Podネットワークのマスカレードには達しません。</translation>
    </message>
    <message>
        <source>Globalnet: leaving</source>
        <translation>Globalnet：送信</translation>
    </message>
    <message>
        <source>The active gateway translates pods to global addresses. With the default of eight a pod shows another one for another destination; with one address its identity is stable.</source>
        <translation>稼働中のゲートウェイがPodをグローバルアドレスに変換します。既定の八つでは宛先ごとに別のアドレスが見え、一つなら身元は安定します。</translation>
    </message>
    <message>
        <source>Globalnet: entering</source>
        <translation>Globalnet：受信</translation>
    </message>
    <message>
        <source>An exported service has a global address; the backend sees the caller&apos;s global address as long as Submariner&apos;s rule stands first, else the gateway node.</source>
        <translation>公開されたServiceはグローバルアドレスを持ちます。Submarinerの規則が先頭にある限り、バックエンドには呼び出し側のグローバルアドレスが見え、そうでなければゲートウェイノードが見えます。</translation>
    </message>
    <message>
        <source>Submariner: packet size</source>
        <translation>Submariner：パケットの大きさ</translation>
    </message>
    <message>
        <source>It limits TCP segments for what its tunnels add: 50 bytes for VXLAN, up to 120 for IPsec.</source>
        <translation>トンネルが加える分だけTCPセグメントを制限します。VXLANは50バイト、IPsecは最大120バイトです。</translation>
    </message>
    <message>
        <source>Submariner: the default range collides</source>
        <translation>Submariner：既定の範囲は衝突する</translation>
    </message>
    <message>
        <source>The default global range 242.0.0.0/8 is used inside Calico too; take another one there.</source>
        <translation>既定のグローバル範囲242.0.0.0/8はCalicoの内部でも使われるので、その場合は別の範囲を使います。</translation>
    </message>
    <message>
        <source>finding the source behind two translations</source>
        <translation>二つの変換の背後の送信元を探す</translation>
    </message>
    <message>
        <source>Each gateway keeps one entry and neither alone joins the ends: search the far one by the published address and port, and with the address and port it shows the near one.</source>
        <translation>各ゲートウェイは一つのエントリーを持ち、単独では両端がつながりません。公開アドレスとポートで遠い側を探し、そこに現れるアドレスとポートで近い側を探します。</translation>
    </message>
    <message>
        <source>flat inside a region, island between regions</source>
        <translation>地域内はフラット、地域間はアイランド</translation>
    </message>
    <message>
        <source>When the excepted prefixes cover the region, traffic inside it is flat and all other traffic is translated: judge each destination by itself.</source>
        <translation>除外プレフィックスが地域を覆うとき、地域内の通信はフラットで、それ以外はすべて変換されます。宛先ごとに判断します。</translation>
    </message>
    <message>
        <source>island to flat works, flat to island does not</source>
        <translation>アイランドからフラットへは届き、逆は届かない</translation>
    </message>
    <message>
        <source>An island pod reaches a flat pod and shows its node&apos;s address; the other way needs a published address or NodePort.</source>
        <translation>アイランドのPodはフラットなPodに届き、ノードのアドレスで見えます。逆方向には公開アドレスかNodePortが必要です。</translation>
    </message>
    <message>
        <source>secondary pod ranges on AWS</source>
        <translation>AWSの二次Pod範囲</translation>
    </message>
    <message>
        <source>Pods show their own address inside the VPC and their node&apos;s main address outside; two VPCs may share the range only for that.</source>
        <translation>PodはVPC内では自分のアドレス、外ではノードの主アドレスで見えます。二つのVPCが範囲を共有できるのはそのためです。</translation>
    </message>
    <message>
        <source>100.64.0.0/10 and 240.0.0.0/4 as pod ranges</source>
        <translation>Pod範囲としての100.64.0.0/10と240.0.0.0/4</translation>
    </message>
    <message>
        <source>Both are usually excepted from masquerade. Linux forwards 240.0.0.0/4, many other machines drop it.</source>
        <translation>どちらも通常マスカレードから除外されます。240.0.0.0/4はLinuxは転送するが、多くの他の機器は破棄します。</translation>
    </message>
    <message>
        <source>overlay of Azure</source>
        <translation>Azureのオーバーレイ</translation>
    </message>
    <message>
        <source>The pod range is private to the cluster and may repeat; pods leave with the node&apos;s address and are entered by a load balancer only.</source>
        <translation>Pod範囲はクラスタ内だけのもので重複してもかまいません。Podはノードのアドレスで外に出て、外からはロードバランサー経由でだけ届きます。</translation>
    </message>
    <message>
        <source>egress islands in a flat world</source>
        <translation>フラットな世界の送信アイランド</translation>
    </message>
    <message>
        <source>With an egress gateway only the chosen pods are hidden.</source>
        <translation>送信ゲートウェイでは選ばれたPodだけが隠れます。</translation>
    </message>
    <message>
        <source>public addresses used privately</source>
        <translation>私的に使う公開アドレス</translation>
    </message>
    <message>
        <source>A public range as pod range is flat inside and must be excepted from masquerade; its real owner on the internet cannot be reached.</source>
        <translation>Pod範囲としての公開アドレスは内部ではフラットで、マスカレードから除外しなければなりません。インターネット上の本来の持ち主には届きません。</translation>
    </message>
    <message>
        <source>overlap: one&apos;s own cluster wins</source>
        <translation>重複：自分のクラスタが優先される</translation>
    </message>
    <message>
        <source>The longest prefix on the sender&apos;s node decides, so an address that exists in both clusters means the pod of one&apos;s own.</source>
        <translation>送信側ノードの最長プレフィックスが決めるので、両方のクラスタにあるアドレスは自分のクラスタのPodを指します。</translation>
    </message>
    <message>
        <source>overlap: a remote address that looks local</source>
        <translation>重複：ローカルに見えるリモートのアドレス</translation>
    </message>
    <message>
        <source>It cannot be reached: on one&apos;s own bridge nobody answers, in another node&apos;s prefix that node says so, in an unused prefix it leaves by the default route and is lost.</source>
        <translation>それには届きません。自分のブリッジでは誰も答えず、別ノードのプレフィックスならそのノードが到達不能を告げ、未使用のプレフィックスならデフォルト経路で出て失われます。</translation>
    </message>
    <message>
        <source>overlap: both clusters advertise</source>
        <translation>重複：両クラスタが広告する</translation>
    </message>
    <message>
        <source>A router picks one of the two or spreads connections over two different pods.</source>
        <translation>ルーターは一方を選ぶか、コネクションを異なる二つのPodに振り分けます。</translation>
    </message>
    <message>
        <source>overlap: shadowed networks</source>
        <translation>重複：影に入ったネットワーク</translation>
    </message>
    <message>
        <source>Another network in a pod or service range cannot be reached from pods, though it is fine.</source>
        <translation>PodやServiceの範囲に入る別のネットワークには、それ自体は正常でも、Podから届きません。</translation>
    </message>
    <message>
        <source>overlap: two islands behind one translator</source>
        <translation>重複：一つの変換機器の背後の二つのアイランド</translation>
    </message>
    <message>
        <source>Without masquerade on the nodes equal sources are one connection to the translator, and replies reach the first cluster only.</source>
        <translation>ノードでマスカレードしなければ、同じ送信元は変換機器にとって一つのコネクションであり、応答は最初のクラスタにしか届きません。</translation>
    </message>
    <message>
        <source>order of work on a Linux node</source>
        <translation>Linuxノードの処理順序</translation>
    </message>
    <message>
        <source>A node decapsulates, looks the packet up among its connections, rewrites the destination, routes, checks TTL and MTU, filters, rewrites the source, and encapsulates, in this order.</source>
        <translation>ノードは、カプセル解除、コネクションの照合、宛先の書き換え、経路選択、TTLとMTUの検査、フィルター、送信元の書き換え、カプセル化を、この順に行います。</translation>
    </message>
    <message>
        <source>pods of one cluster see each other as they are</source>
        <translation>同じクラスタのPodは互いをそのまま見る</translation>
    </message>
    <message>
        <source>A pod&apos;s address is unique in its cluster, and a packet to the address of another pod of the cluster arrives untranslated.</source>
        <translation>Podのアドレスはクラスタ内で一意であり、同じクラスタの別のPodのアドレス宛てのパケットは変換されずに届きます。</translation>
    </message>
    <message>
        <source>agents of a node reach its pods</source>
        <translation>ノードのエージェントはそのPodに届く</translation>
    </message>
    <message>
        <source>What runs on a node reaches the pods of that node. With bridged pods they see the bridge&apos;s address, with routed ones the node&apos;s.</source>
        <translation>ノード上で動くものはそのノードのPodに届きます。ブリッジ接続のPodからはブリッジのアドレスが、ルーティング接続のPodからはノードのアドレスが見えます。</translation>
    </message>
    <message>
        <source>nothing is promised beyond the cluster</source>
        <translation>クラスタの外については何も約束されない</translation>
    </message>
    <message>
        <source>Kubernetes promises nothing about traffic that enters or leaves the cluster; whether a source survives there is up to the implementation.</source>
        <translation>Kubernetesはクラスタに出入りする通信について何も約束しません。そこで送信元が保たれるかどうかは実装によります。</translation>
    </message>
    <message>
        <source>services may translate</source>
        <translation>Serviceは変換してよい</translation>
    </message>
    <message>
        <source>The promise of no translation is about addresses of pods; the virtual address of a service is made by rewriting the destination on the client&apos;s node.</source>
        <translation>変換しないという約束はPodのアドレスについてのもので、Serviceの仮想アドレスはクライアントのノードで宛先を書き換えて実現されます。</translation>
    </message>
    <message>
        <source>which address a node or hostNetwork pod sends from</source>
        <translation>ノードやhostNetwork Podがどのアドレスから送るか</translation>
    </message>
    <message>
        <source>A node, and a pod that shares its network, sends from the address that its route chooses: the bridge&apos;s towards its own bridged pods, else the node&apos;s.</source>
        <translation>ノードと、そのネットワークを共有するPodは、経路が選ぶアドレスから送ります。自分のブリッジ接続のPodへはブリッジのアドレス、それ以外はノードのアドレスです。</translation>
    </message>
    <message>
        <source>inside a node: bridge or routed link</source>
        <translation>ノードの中：ブリッジかルーティング接続か</translation>
    </message>
    <message>
        <source>Bridged pods of one node exchange frames without a routed hop, though services are translated in the bridge; with routed links every packet passes the node and loses one of its TTL.</source>
        <translation>同じノードのブリッジ接続のPodはルーティングのホップなしにフレームを交換する（Serviceはブリッジ内で変換される）。ルーティング接続ではすべてのパケットがノードを通り、TTLが1減ります。</translation>
    </message>
    <message>
        <source>between nodes: routed or in a tunnel</source>
        <translation>ノードの間：ルーティングかトンネルか</translation>
    </message>
    <message>
        <source>Routed pod packets cross the fabric as they are. In a tunnel the fabric sees node addresses only, and the inner TTL falls on the two nodes alone.</source>
        <translation>ルーティングされるPodのパケットはそのままファブリックを通ります。トンネルではファブリックからノードのアドレスだけが見え、内側のTTLは両端のノードでだけ減ります。</translation>
    </message>
    <message>
        <source>which route wins, and how failure looks</source>
        <translation>経路の選択順と失敗時の動作</translation>
    </message>
    <message>
        <source>The longest prefix wins. Without a route the machine answers network unreachable, without a neighbour host unreachable; a dropping firewall is silent, a rejecting one resets or answers.</source>
        <translation>最長一致のプレフィックスが優先されます。経路がなければネットワーク到達不能、隣接がいなければホスト到達不能を返します。破棄するファイアウォールは沈黙し、拒否するものはリセットか応答を返します。</translation>
    </message>
    <message>
        <source>policies see what translation left</source>
        <translation>ポリシーは変換後に残ったものを見る</translation>
    </message>
    <message>
        <source>A network policy acts on the pod&apos;s own node, after the destination is translated, and sees the source that earlier machines left.</source>
        <translation>ネットワークポリシーはPod自身のノードで、宛先の変換後に働き、それまでの機器が残した送信元を見ます。</translation>
    </message>
    <message>
        <source>flat mode needs disjoint ranges</source>
        <translation>フラットモードには重ならない範囲が必要</translation>
    </message>
    <message>
        <source>Flat mode needs pod, node and service ranges of everything that talks to be free of overlap.</source>
        <translation>フラットモードでは、通信するすべてのPod、ノード、Serviceの範囲が重なってはなりません。</translation>
    </message>
    <message>
        <source>flat mode needs routes both ways and no masquerade</source>
        <translation>フラットモードには往復の経路とマスカレードなしが必要</translation>
    </message>
    <message>
        <source>Three things must hold, each by itself: a route there, a route back, and no masquerade on the way. Without the first nothing arrives, without the second the reply is lost, without the third the source is hidden.</source>
        <translation>行きの経路、帰りの経路、途中にマスカレードがないこと、の三つがそれぞれ必要です。一つ目がなければ何も届かず、二つ目がなければ応答が失われ、三つ目がなければ送信元が隠れます。</translation>
    </message>
    <message>
        <source>static routes to pod prefixes</source>
        <translation>Podプレフィックスへの静的経路</translation>
    </message>
    <message>
        <source>The fabric routes each pod prefix to its node. A route to one node for all works too, with one hop more and a reply by another way.</source>
        <translation>ファブリックは各Podプレフィックスをそのノードへ送ります。すべてを一つのノードへ送る経路でも動くが、ホップが一つ増え、応答は別の道を通ります。</translation>
    </message>
    <message>
        <source>BGP: who advertises what</source>
        <translation>BGP：誰が何を広告するか</translation>
    </message>
    <message>
        <source>Each node advertises its pod prefixes with itself as the next hop. A service address is advertised by every node, or with the policy Local by nodes with an endpoint.</source>
        <translation>各ノードは自分をネクストホップとしてPodプレフィックスを広告します。Serviceのアドレスはすべてのノードが、ポリシーLocalではエンドポイントのあるノードだけが広告します。</translation>
    </message>
    <message>
        <source>several equal routes</source>
        <translation>等しい経路が複数あるとき</translation>
    </message>
    <message>
        <source>A router spreads connections over equal routes by a hash of the packet; all packets of a connection take the same one while the routes stay.</source>
        <translation>ルーターはパケットのハッシュでコネクションを等しい経路に振り分けます。経路が変わらない限り、一つのコネクションのパケットはすべて同じ経路を通ります。</translation>
    </message>
    <message>
        <source>what flat endpoints see</source>
        <translation>フラットな両端に見えるもの</translation>
    </message>
    <message>
        <source>The pod sees the client&apos;s real address and port, the client the pod&apos;s; no machine between keeps an entry.</source>
        <translation>Podにはクライアントの本当のアドレスとポートが、クライアントにはPodのものが見え、途中の機器はエントリーを持ちません。</translation>
    </message>
    <message>
        <source>a stateful firewall needs both directions</source>
        <translation>ステートフルファイアウォールは両方向を見る必要がある</translation>
    </message>
    <message>
        <source>A stateful firewall lets replies of a permitted connection pass. One that sees only the reply takes it for invalid or new and may stop it.</source>
        <translation>ステートフルファイアウォールは許可したコネクションの応答を通します。応答しか見ないものは、それを無効または新規とみなして止めることがあります。</translation>
    </message>
    <message>
        <source>outside clients of pod addresses</source>
        <translation>Podのアドレスを使う外部クライアント</translation>
    </message>
    <message>
        <source>A client outside needs no more than a route to reach a flat pod, past every service and load balancer; both addresses stay real.</source>
        <translation>外部のクライアントは経路さえあれば、Serviceやロードバランサーを通らずフラットなPodに届き、両方のアドレスは本物のままです。</translation>
    </message>
    <message>
        <source>what flat mode costs</source>
        <translation>フラットモードの代価</translation>
    </message>
    <message>
        <source>Flat mode uses up address space: the number of nodes times the block of each node, whether pods are there or not.</source>
        <translation>フラットモードはアドレス空間を消費します。Podの有無にかかわらず、ノード数にノードごとのブロックを掛けた分です。</translation>
    </message>
    <message>
        <source>masquerade at the edge of an island</source>
        <translation>アイランドの縁でのマスカレード</translation>
    </message>
    <message>
        <source>Pod ranges of islands may repeat, so a pod that leaves is masqueraded: its first packet to a destination outside the excepted prefixes gets the node&apos;s address. Flat or island is decided per destination.</source>
        <translation>アイランドのPod範囲は重複してもかまわないので、外に出るPodはマスカレードされます。除外プレフィックス以外への最初のパケットがノードのアドレスになります。フラットかアイランドかは宛先ごとに決まります。</translation>
    </message>
    <message>
        <source>the classic mistake of islands</source>
        <translation>アイランドの典型的な誤り</translation>
    </message>
    <message>
        <source>A destination is excepted from masquerade but knows no route to the pods: the request arrives, the reply dies at the first router, and only the server is told.</source>
        <translation>宛先がマスカレードから除外されているのにPodへの経路を知らない場合、要求は届くが応答は最初のルーターで失われ、それを知らされるのはサーバーだけです。</translation>
    </message>
    <message>
        <source>the first translation decides</source>
        <translation>最初の変換が決める</translation>
    </message>
    <message>
        <source>Where several rule sets of a node could translate a connection, the first decision for a direction wins and later rules are not read.</source>
        <translation>ノードの複数の規則群がコネクションを変換しうるとき、各方向で最初の決定が優先され、後の規則は読まれません。</translation>
    </message>
    <message>
        <source>replies read no rules</source>
        <translation>応答は規則を読まない</translation>
    </message>
    <message>
        <source>A reply is never masqueraded, though a rule would match it: its connection is not new, so only the stored entry counts.</source>
        <translation>応答は、規則に当てはまってもマスカレードされません。新しいコネクションではないので、保存されたエントリーだけが効きます。</translation>
    </message>
    <message>
        <source>a connection entry is two tuples</source>
        <translation>コネクションエントリーは2組のアドレスからなる</translation>
    </message>
    <message>
        <source>An entry holds the first packet as it was received and what its answer will look like here; later packets are rewritten from it.</source>
        <translation>エントリーは、受信した最初のパケットと、その応答がここでどう見えるかを持ちます。以後のパケットはこれに従って書き換えられます。</translation>
    </message>
    <message>
        <source>rules are read once per connection</source>
        <translation>規則はコネクションごとに一度だけ読まれる</translation>
    </message>
    <message>
        <source>Only a connection&apos;s first packet reads translation rules; what changes later does not touch the connection.</source>
        <translation>変換規則を読むのはコネクションの最初のパケットだけで、後の変更はそのコネクションに影響しません。</translation>
    </message>
    <message>
        <source>destination, route, filter, source</source>
        <translation>宛先、経路、フィルター、送信元</translation>
    </message>
    <message>
        <source>The destination is translated before routing and filtering, the source after them; source rules see the new destination.</source>
        <translation>宛先は経路選択とフィルターの前に、送信元はその後に変換されます。送信元の規則は新しい宛先を見ます。</translation>
    </message>
    <message>
        <source>each machine has its own table</source>
        <translation>各機器は自分の表を持つ</translation>
    </message>
    <message>
        <source>Every machine on the way that translates keeps an entry of its own; nothing is shared.</source>
        <translation>途中で変換する機器はそれぞれ自分のエントリーを持ち、何も共有しません。</translation>
    </message>
    <message>
        <source>the source port is kept when free</source>
        <translation>送信元ポートは空いていれば保たれる</translation>
    </message>
    <message>
        <source>Source translation keeps the port unless the answer would then fit another connection; the same port to another destination is no clash.</source>
        <translation>送信元変換は、応答が別のコネクションと重ならない限りポートを保ちます。別の宛先への同じポートは衝突ではありません。</translation>
    </message>
    <message>
        <source>a new port after a clash</source>
        <translation>衝突後の新しいポート</translation>
    </message>
    <message>
        <source>A new port comes from the class of the old one: 1 to 511, 600 to 1023, or 1024 to 65535.</source>
        <translation>新しいポートは元のポートの区分、1〜511、600〜1023、1024〜65535から選ばれます。</translation>
    </message>
    <message>
        <source>a mapping sticks</source>
        <translation>割り当ては引き継がれる</translation>
    </message>
    <message>
        <source>A source that was mapped before gets the same mapping for other destinations too where that is free, though its own port would be free as well.</source>
        <translation>以前割り当てを受けた送信元は、自分のポートが空いていても、空いていれば別の宛先にも同じ割り当てを受けます。</translation>
    </message>
    <message>
        <source>address of a masquerade</source>
        <translation>マスカレードのアドレス</translation>
    </message>
    <message>
        <source>Masquerade takes the address of the interface that the packet leaves by, in the next hop&apos;s subnet if there is one, whatever the route prefers.</source>
        <translation>マスカレードは、経路の指定にかかわらず、パケットが出るインターフェースのアドレスを使います。ネクストホップのサブネットのものがあればそれを使います。</translation>
    </message>
    <message>
        <source>address from a pool</source>
        <translation>プールからのアドレス</translation>
    </message>
    <message>
        <source>The address is chosen by a hash of source and destination, so one source shows different addresses to different destinations.</source>
        <translation>アドレスは送信元と宛先のハッシュで選ばれるので、一つの送信元が宛先ごとに異なるアドレスで見えます。</translation>
    </message>
    <message>
        <source>ports drawn at random</source>
        <translation>無作為に選ぶポート</translation>
    </message>
    <message>
        <source>With --random-fully the port is always drawn anew; a connection whose entry is lost is then reset instead of being picked up.</source>
        <translation>--random-fullyではポートは常に選び直されます。そのためエントリーを失ったコネクションは引き継がれずにリセットされます。</translation>
    </message>
    <message>
        <source>no free port: dropped</source>
        <translation>空きポートなし：破棄</translation>
    </message>
    <message>
        <source>When no unused tuple is left, the first packet is dropped without an answer.</source>
        <translation>未使用の組が残っていなければ、最初のパケットは応答なしに破棄されます。</translation>
    </message>
    <message>
        <source>how long entries live</source>
        <translation>エントリーの寿命</translation>
    </message>
    <message>
        <source>Established TCP lives 5 days, a TCP opening 2 minutes, UDP 30 seconds (2 minutes as a stream), ICMP 30 seconds.</source>
        <translation>確立したTCPは5日、TCPの開始は2分、UDPは30秒（ストリームは2分）、ICMPは30秒です。</translation>
    </message>
    <message>
        <source>only the exact reply is translated back</source>
        <translation>正確な応答だけが元に戻される</translation>
    </message>
    <message>
        <source>What comes from another address or port than the connection&apos;s expects is no reply; it goes to the machine itself, which does not know it.</source>
        <translation>コネクションが想定するのと異なるアドレスやポートから来るものは応答ではありません。機器自身に渡され、機器はそれを知りません。</translation>
    </message>
    <message>
        <source>reverse path filter</source>
        <translation>リバースパスフィルター</translation>
    </message>
    <message>
        <source>A strict filter drops a packet that does not come from where the route back to its source leads; a loose one wants any route; Linux takes the larger of two settings.</source>
        <translation>厳格なフィルターは、送信元への帰りの経路と異なる所から来たパケットを破棄します。緩いものは何らかの経路があれば十分です。Linuxは二つの設定の大きい方を使います。</translation>
    </message>
    <message>
        <source>reply by way of another node</source>
        <translation>別のノードを通る応答</translation>
    </message>
    <message>
        <source>That node has no entry: it forwards the reply untranslated, or, if the address is its own, resets the server.</source>
        <translation>そのノードにはエントリーがありません。応答を変換せずに転送するか、自分のアドレスならサーバーをリセットします。</translation>
    </message>
    <message>
        <source>invalid: a reply without a request</source>
        <translation>無効：要求のない応答</translation>
    </message>
    <message>
        <source>A SYN-ACK whose SYN the machine did not see is invalid, and nodes with kube-proxy do not forward it; data in the middle of a connection is taken for new.</source>
        <translation>機器がSYNを見ていないSYN-ACKは無効で、kube-proxyのあるノードは転送しません。コネクション途中のデータは新規とみなされます。</translation>
    </message>
    <message>
        <source>the echo id is the port of a ping</source>
        <translation>エコーIDはpingのポート</translation>
    </message>
    <message>
        <source>Source translation keeps the id when it is free and draws another when not; the reply gets the old one back.</source>
        <translation>送信元変換はIDが空いていれば保ち、なければ別のIDを選びます。応答では元のIDに戻ります。</translation>
    </message>
    <message>
        <source>ICMP errors are translated inside and out</source>
        <translation>ICMPエラーは内側も外側も変換される</translation>
    </message>
    <message>
        <source>An error about a translated packet is rewritten to look like an answer to the original: the embedded header too, and behind a destination translation even the router that complained is hidden.</source>
        <translation>変換されたパケットについてのエラーは、元のパケットへの応答に見えるよう、埋め込みヘッダーも含めて書き換えられます。宛先変換の背後では、エラーを出したルーターも隠れます。</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Each machine that forwards takes one off; bridges, tunnels and translation do not. A packet that has none left is answered with time exceeded, from the address towards its source.</source>
        <translation>転送する機器はそれぞれ1減らし、ブリッジ、トンネル、変換は減らしません。尽きたパケットには、送信元側のアドレスから時間超過を返します。</translation>
    </message>
    <message>
        <source>what tunnels add</source>
        <translation>トンネルが加えるもの</translation>
    </message>
    <message>
        <source>VXLAN and Geneve add 50 bytes, IPIP 20 (20 more over IPv6). A packet that no longer fits and may not be split is answered with fragmentation needed and the size that fits.</source>
        <translation>VXLANとGeneveは50バイト、IPIPは20バイトを加える（IPv6上ではさらに20）。収まらず分割できないパケットには、要フラグメントと収まる大きさを返します。</translation>
    </message>
    <message>
        <source>outer packets have entries too</source>
        <translation>外側のパケットにもエントリーがある</translation>
    </message>
    <message>
        <source>Nodes also keep entries of the tunnel&apos;s packets, one per direction, never answered, because both use the same destination port.</source>
        <translation>ノードはトンネルのパケットのエントリーも方向ごとに持ちます。両方向が同じ宛先ポートを使うため、応答済みにはなりません。</translation>
    </message>
    <message>
        <source>what each piece of work costs</source>
        <translation>各処理の費用</translation>
    </message>
    <message>
        <source>Per packet: 0.6 µs to look up a connection, 0.4 µs to translate, 1.4 µs to wrap into a tunnel or out of it, 12 µs in a proxy; a new entry costs more once.</source>
        <translation>パケットごとに、コネクションの照合0.6 µs、変換0.4 µs、トンネルの出し入れ1.4 µs、プロキシ12 µs。新しいエントリーは一度だけ余分にかかります。</translation>
    </message>
    <message>
        <source>egress gateway of Cilium</source>
        <translation>Ciliumの送信ゲートウェイ</translation>
    </message>
    <message>
        <source>A policy sends chosen pods&apos; traffic to chosen destinations through one gateway node, which translates the source. Of several nodes the first by name serves; with none the packet is dropped.</source>
        <translation>ポリシーで選んだPodから選んだ宛先への通信は一つのゲートウェイノードを通り、そこで送信元が変換されます。複数あれば名前順で最初のノードが担い、なければパケットは破棄されます。</translation>
    </message>
    <message>
        <source>only the translating machine knows</source>
        <translation>知っているのは変換した機器だけ</translation>
    </message>
    <message>
        <source>When a gateway translates, the table of the pod&apos;s own node shows no translation; the gateway&apos;s alone does.</source>
        <translation>ゲートウェイが変換するとき、Pod自身のノードの表には変換が現れず、ゲートウェイの表にだけ現れます。</translation>
    </message>
    <message>
        <source>port blocks of Google Cloud NAT</source>
        <translation>Google Cloud NATのポートブロック</translation>
    </message>
    <message>
        <source>Each machine has a block of source ports at a translated address; the limit counts per destination, and all pods of a node share the node&apos;s block.</source>
        <translation>各機器は変換アドレスに送信元ポートのブロックを持ちます。上限は宛先ごとに数え、ノードのすべてのPodがノードのブロックを共有します。</translation>
    </message>
    <message>
        <source>ports of other cloud translators</source>
        <translation>他のクラウドの変換機器のポート</translation>
    </message>
    <message>
        <source>An AWS NAT gateway holds about 55,000 connections per destination and address; an Azure load balancer has 64,000 ports per address, shared out among the nodes.</source>
        <translation>AWSのNATゲートウェイは宛先とアドレスごとに約55,000のコネクションを保ちます。Azureのロードバランサーはアドレスごとに64,000のポートをノードに分けます。</translation>
    </message>
    <message>
        <source>Linux counts ports per destination</source>
        <translation>Linuxはポートを宛先ごとに数える</translation>
    </message>
    <message>
        <source>A translated port can serve several destinations at once. When none is free towards a destination, the first packet is dropped silently.</source>
        <translation>変換後のポートは同時に複数の宛先に使えます。ある宛先に対して空きがなければ、最初のパケットは黙って破棄されます。</translation>
    </message>
    <message>
        <source>a service without endpoints refuses</source>
        <translation>エンドポイントのないServiceは拒否する</translation>
    </message>
    <message>
        <source>When a service has no endpoint at all, the node answers ICMP port unreachable and the client hears “connection refused” at once.</source>
        <translation>Serviceにエンドポイントが一つもなければ、ノードはICMPポート到達不能を返し、クライアントはすぐに「接続拒否」を知ります。</translation>
    </message>
    <message>
        <source>Local without a local endpoint is silent</source>
        <translation>ローカルのエンドポイントがないLocalは応答しない</translation>
    </message>
    <message>
        <source>When the policy Local needs an endpoint on this node and there is none, the packet is dropped and the client waits in vain.</source>
        <translation>ポリシーLocalがこのノードのエンドポイントを必要とし、それがなければ、パケットは破棄されクライアントは待ち続けます。</translation>
    </message>
    <message>
        <source>ClusterIP</source>
        <translation>ClusterIP</translation>
    </message>
    <message>
        <source>The client&apos;s node rewrites the destination. A source inside the cluster&apos;s pod prefixes is kept; any other source is masqueraded.</source>
        <translation>クライアントのノードが宛先を書き換えます。クラスタのPodプレフィックス内の送信元は保たれ、それ以外はマスカレードされます。</translation>
    </message>
    <message>
        <source>NodePort and load balancer with Cluster</source>
        <translation>ClusterのNodePortとロードバランサー</translation>
    </message>
    <message>
        <source>With the policy Cluster every connection from outside is masqueraded, even when the endpoint is on the node that received it.</source>
        <translation>ポリシーClusterでは、エンドポイントが受信したノード上にあっても、外からのコネクションはすべてマスカレードされます。</translation>
    </message>
    <message>
        <source>NodePort and load balancer with Local</source>
        <translation>LocalのNodePortとロードバランサー</translation>
    </message>
    <message>
        <source>With the policy Local only endpoints on the receiving node serve and the client is kept. The cluster&apos;s own pods reach all endpoints with their source, the node itself masqueraded.</source>
        <translation>ポリシーLocalでは受信したノードのエンドポイントだけが応じ、クライアントは保たれます。クラスタ自身のPodは送信元を保ったまま、ノード自身はマスカレードされて、すべてのエンドポイントに届きます。</translation>
    </message>
    <message>
        <source>a pod&apos;s own load balancer is never reached</source>
        <translation>Podから自クラスタのロードバランサーには届かない</translation>
    </message>
    <message>
        <source>A pod that calls the load balancer&apos;s address of its own cluster is served by its own node; the packet never leaves for the balancer.</source>
        <translation>自クラスタのロードバランサーのアドレスを呼ぶPodには自分のノードが応じ、パケットはロードバランサーへ出ていきません。</translation>
    </message>
    <message>
        <source>hairpin: a pod reaches itself</source>
        <translation>ヘアピン：Podが自分に届く</translation>
    </message>
    <message>
        <source>When a service chooses the very pod that asked, the source is masqueraded, for a packet from one&apos;s own address would be dropped.</source>
        <translation>Serviceが要求したPod自身を選ぶと、送信元はマスカレードされます。自分のアドレスからのパケットは破棄されるからです。</translation>
    </message>
    <message>
        <source>which address a service&apos;s masquerade shows</source>
        <translation>Serviceのマスカレードで見えるアドレス</translation>
    </message>
    <message>
        <source>The address depends on the way out: the node&apos;s towards other nodes and routed pods, the bridge&apos;s towards bridged pods of the node.</source>
        <translation>アドレスは出口によります。他のノードやルーティング接続のPodへはノードのもの、ノードのブリッジ接続のPodへはブリッジのものです。</translation>
    </message>
    <message>
        <source>why services masquerade</source>
        <translation>Serviceがマスカレードする理由</translation>
    </message>
    <message>
        <source>Without masquerade the endpoint would answer the client directly from its own address, which the client never called, and be reset.</source>
        <translation>マスカレードがなければ、エンドポイントはクライアントが呼んでいない自分のアドレスから直接答え、リセットされます。</translation>
    </message>
    <message>
        <source>a NodePort is open on every address of the node</source>
        <translation>NodePortはノードのすべてのアドレスで開く</translation>
    </message>
    <message>
        <source>In iptables mode a NodePort answers on any address of the node; in nftables mode on its main addresses only, unless configured.</source>
        <translation>iptablesモードのNodePortはノードのどのアドレスでも応じます。nftablesモードでは、設定しない限り主なアドレスだけです。</translation>
    </message>
    <message>
        <source>source ranges do not guard NodePorts</source>
        <translation>送信元範囲はNodePortを守らない</translation>
    </message>
    <message>
        <source>The allowed source ranges of a load balancer filter its own address, never the NodePorts behind it.</source>
        <translation>ロードバランサーの許可送信元範囲は自身のアドレスだけに効き、背後のNodePortには効きません。</translation>
    </message>
    <message>
        <source>endpoints that are ending</source>
        <translation>終了中のエンドポイント</translation>
    </message>
    <message>
        <source>With the policy Local, when all endpoints of the node are ending, traffic still goes to them.</source>
        <translation>ポリシーLocalでは、ノードのエンドポイントがすべて終了中でも通信はそこへ行きます。</translation>
    </message>
    <message>
        <source>an endpoint outside the cluster</source>
        <translation>クラスタ外のエンドポイント</translation>
    </message>
    <message>
        <source>The destination is rewritten first; then the node&apos;s masquerade sees an outside destination and rewrites the source too.</source>
        <translation>まず宛先が書き換えられ、次にノードのマスカレードが外部の宛先を見て送信元も書き換えます。</translation>
    </message>
    <message>
        <source>ping to a service address</source>
        <translation>Serviceアドレスへのping</translation>
    </message>
    <message>
        <source>In iptables mode nobody translates or answers an echo request to a ClusterIP.</source>
        <translation>iptablesモードでは、ClusterIPへのエコー要求は誰も変換せず、誰も答えません。</translation>
    </message>
    <message>
        <source>kube-proxy in IPVS mode</source>
        <translation>IPVSモードのkube-proxy</translation>
    </message>
    <message>
        <source>IPVS rewrites the destination where packets for the node arrive; who is masqueraded is the same as in iptables mode.</source>
        <translation>IPVSはノード宛てのパケットが着く所で宛先を書き換えます。誰がマスカレードされるかはiptablesモードと同じです。</translation>
    </message>
    <message>
        <source>Cilium instead of kube-proxy</source>
        <translation>kube-proxyの代わりのCilium</translation>
    </message>
    <message>
        <source>Inside the cluster the socket itself connects to the endpoint, so no packet is translated. From outside the source is translated only when the endpoint is on another node.</source>
        <translation>クラスタ内ではソケット自体がエンドポイントに接続するため、パケットは変換されません。外からは、エンドポイントが別のノードにあるときだけ送信元が変換されます。</translation>
    </message>
    <message>
        <source>passthrough load balancer</source>
        <translation>パススルー型ロードバランサー</translation>
    </message>
    <message>
        <source>The packet reaches the node with the virtual address as its destination and the client as its source; the reply goes straight to the client.</source>
        <translation>パケットは宛先が仮想アドレス、送信元がクライアントのままノードに届き、応答はクライアントへ直接行きます。</translation>
    </message>
    <message>
        <source>load balancer in front of NodePorts</source>
        <translation>NodePortの前のロードバランサー</translation>
    </message>
    <message>
        <source>The balancer rewrites the destination to a node and its NodePort; replies must come back through it.</source>
        <translation>ロードバランサーは宛先をノードとそのNodePortに書き換えます。応答はそこを通って戻らなければなりません。</translation>
    </message>
    <message>
        <source>network load balancer of AWS</source>
        <translation>AWSのネットワークロードバランサー</translation>
    </message>
    <message>
        <source>Whether the client is kept depends on the kind of target: kept for instances and UDP, by default not for addresses with TCP or TLS.</source>
        <translation>クライアントが保たれるかはターゲットの種類によります。インスタンスとUDPでは保たれ、TCPやTLSのアドレスでは既定で保たれません。</translation>
    </message>
    <message>
        <source>load balancers that are proxies</source>
        <translation>プロキシであるロードバランサー</translation>
    </message>
    <message>
        <source>There are two connections, and the endpoint sees the balancer; the client can be told only inside the data.</source>
        <translation>コネクションは二つあり、エンドポイントにはロードバランサーが見えます。クライアントはデータの中でしか伝えられません。</translation>
    </message>
    <message>
        <source>health checks with the policy Local</source>
        <translation>ポリシーLocalのヘルスチェック</translation>
    </message>
    <message>
        <source>Nodes without endpoints fail the check and leave the balancer; until that is noticed, what reaches them is dropped.</source>
        <translation>エンドポイントのないノードは検査に落ちてロードバランサーから外れます。気づかれるまで、そこに届くものは破棄されます。</translation>
    </message>
    <message>
        <source>who answers for an l2 address</source>
        <translation>l2アドレスに誰が答えるか</translation>
    </message>
    <message>
        <source>One node answers for the address: of the eligible ones that with the lowest SHA-256 of its name, “#” and the address.</source>
        <translation>アドレスには一つのノードが答えます。資格のあるもののうち、名前と「#」とアドレスのSHA-256が最小のノードです。</translation>
    </message>
    <message>
        <source>service addresses by BGP</source>
        <translation>BGPによるServiceアドレス</translation>
    </message>
    <message>
        <source>The router spreads clients over all nodes that advertise the address; replies often take another way back.</source>
        <translation>ルーターはアドレスを広告するすべてのノードにクライアントを振り分けます。応答はしばしば別の道を戻ります。</translation>
    </message>
    <message>
        <source>direct server return</source>
        <translation>ダイレクトサーバーリターン</translation>
    </message>
    <message>
        <source>The balancer passes the packet on with its destination untouched to a machine that owns the address silently and answers the client directly from it.</source>
        <translation>ロードバランサーは宛先に触れずにパケットを渡します。受け取る機器はそのアドレスを黙って持ち、そこからクライアントに直接答えます。</translation>
    </message>
    <message>
        <source>a proxy ends the packet&apos;s identity</source>
        <translation>送信元の情報はプロキシで途切れる</translation>
    </message>
    <message>
        <source>A proxy accepts one connection and opens another from its own address and port; the backend sees the proxy.</source>
        <translation>プロキシは一つのコネクションを受け、自分のアドレスとポートから別のコネクションを開きます。バックエンドにはプロキシが見えます。</translation>
    </message>
    <message>
        <source>X-Forwarded-For</source>
        <translation>X-Forwarded-For</translation>
    </message>
    <message>
        <source>Each HTTP proxy appends the address that it saw; what was hidden before the first proxy stays hidden, and what the client wrote itself stands in front.</source>
        <translation>各HTTPプロキシは自分が見たアドレスを末尾に加えます。最初のプロキシより前に隠れたものは隠れたままで、クライアント自身が書いたものは先頭に残ります。</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Forwarded</translation>
    </message>
    <message>
        <source>The standard header names the client as for=, with IPv6 in brackets and quotes; it may be hidden on purpose.</source>
        <translation>標準のヘッダーはfor= でクライアントを示します。IPv6は角括弧と引用符で囲みます。意図的に隠すこともできます。</translation>
    </message>
    <message>
        <source>PROXY protocol</source>
        <translation>PROXYプロトコル</translation>
    </message>
    <message>
        <source>The proxy sends the client&apos;s and its own address and port once, as the first bytes of its connection, as a line (v1) or binary (v2); the receiver must expect it.</source>
        <translation>プロキシはコネクションの最初のバイトとして、クライアントと自分のアドレスとポートを一度だけ、行（v1）またはバイナリー（v2）で送ります。受信側はそれを想定していなければなりません。</translation>
    </message>
    <message>
        <source>transparent proxy</source>
        <translation>透過プロキシ</translation>
    </message>
    <message>
        <source>A proxy may send from the client&apos;s address. Then replies must be routed back through it, or the client resets them.</source>
        <translation>プロキシはクライアントのアドレスから送ることもできます。その場合、応答はプロキシを通って戻らなければクライアントにリセットされます。</translation>
    </message>
    <message>
        <source>sidecar</source>
        <translation>サイドカー</translation>
    </message>
    <message>
        <source>A sidecar accepts inside the pod and calls the application from 127.0.0.6, so the application sees that address.</source>
        <translation>サイドカーはPod内で受け付け、127.0.0.6からアプリケーションを呼ぶので、アプリケーションにはそのアドレスが見えます。</translation>
    </message>
    <message>
        <source>Gateway API and Ingress</source>
        <translation>Gateway APIとIngress</translation>
    </message>
    <message>
        <source>They do not say how the client is told; it depends on the implementation, the number of trusted proxies, and whether the PROXY protocol is used.</source>
        <translation>クライアントの伝え方は定められておらず、実装、信頼するプロキシの数、PROXYプロトコルの使用の有無によります。</translation>
    </message>
    <message>
        <source>measured on a Linux kernel (%1)</source>
        <comment>names of experiments</comment>
        <translation>Linuxカーネルで測定（%1）</translation>
    </message>
    <message>
        <source>read in source code: %1</source>
        <translation>ソースコードで確認：%1</translation>
    </message>
    <message>
        <source>read in documentation: %1</source>
        <translation>文書で確認：%1</translation>
    </message>
    <message>
        <source>follows from other rules, not observed by itself</source>
        <translation>他の規則から導かれ、単独では観測していない</translation>
    </message>
    <message>
        <source>from memory, not checked</source>
        <translation>記憶によるもので未確認</translation>
    </message>
    <message>
        <source>%1: %2
%3
Source: %4</source>
        <comment>number · title · sentence · source</comment>
        <translation>%1：%2
%3
出典：%4</translation>
    </message>
    <message>
        <source>both ends translated; hairpin at a router</source>
        <translation>両端の変換、ルーターでのヘアピン</translation>
    </message>
    <message>
        <source>In mode full-nat a gateway is the source of what it hands on, so that answers come back through it. A host that reaches a neighbour through a published address is answered directly and resets it, unless the router translates the source too.</source>
        <translation>full-natモードではゲートウェイ自身が転送するパケットの送信元になるため、応答はゲートウェイを通って戻ります。ホストが公開アドレス経由で隣のホストに接続すると、応答が直接返り、ルーターが送信元も変換しない限りリセットされます。</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>The answer comes from where %1 had asked and reaches its socket.</source>
        <translation>応答は%1が問い合わせた相手から届き、そのソケットに渡されます。</translation>
    </message>
    <message>
        <source>%1 itself answers echo requests to its own address.</source>
        <translation>%1は自分のアドレスへのエコー要求に自分で答えます。</translation>
    </message>
    <message>
        <source>The proxy %1 takes the packet: its connection ends here.</source>
        <translation>プロキシ%1がパケットを受け取り、コネクションはここで終わります。</translation>
    </message>
    <message>
        <source>%1 listens on %2 port %3: the packet is delivered, with source %4.</source>
        <translation>%1は%2ポート%3で待ち受けています。パケットは送信元%4で届きます。</translation>
    </message>
    <message>
        <source>%1 has no endpoint that %2 may use for this packet.</source>
        <translation>%1には、このパケットに%2が使えるエンドポイントがありません。</translation>
    </message>
    <message>
        <source>Nobody on network “%1” has the address %2, to which %3 would hand the packet.</source>
        <translation>ネットワーク「%1」には、%3がパケットを渡す相手のアドレス%2を持つものがいません。</translation>
    </message>
    <message>
        <source>The packet has %1 bytes and must not be fragmented, but the next link takes only %2.</source>
        <translation>パケットは%1バイトで分割できませんが、次のリンクは%2バイトまでです。</translation>
    </message>
    <message>
        <source>Network “%1” lost the packet, as its loss rate says.</source>
        <translation>ネットワーク「%1」が、設定された損失率のとおりにパケットを失いました。</translation>
    </message>
    <message>
        <source>More than one machine on the network owns %1, so the packet reaches the wrong one.</source>
        <translation>ネットワーク上の複数の機器が%1を持っているため、パケットは別の機器に届きます。</translation>
    </message>
    <message>
        <source>The packet ends at %1.</source>
        <translation>パケットは%1で終わります。</translation>
    </message>
    <message>
        <source>%1 has no route to %2.</source>
        <translation>%1には%2への経路がありません。</translation>
    </message>
    <message>
        <source>The TTL is used up at %1, before %2 is reached.</source>
        <translation>%2に届く前に、%1でTTLが尽きました。</translation>
    </message>
    <message>
        <source>The packet to %1 is back at %2, which had sent it on: routes point at each other.</source>
        <translation>%1宛てのパケットが、転送したはずの%2に戻りました。経路が互いを指しています。</translation>
    </message>
    <message>
        <source>%1 stops the packet (%2).</source>
        <translation>%1がパケットを止めます（%2）。</translation>
    </message>
    <message>
        <source>A policy at %1 does not allow the packet (%2).</source>
        <translation>%1のポリシーがパケットを許可していません（%2）。</translation>
    </message>
    <message>
        <source>%1 has no free port of %2 left for this destination.</source>
        <translation>%1には、この宛先に使える%2の空きポートがありません。</translation>
    </message>
    <message>
        <source>Nothing at %1 listens on %2 port %3.</source>
        <translation>%1の%2ポート%3では何も待ち受けていません。</translation>
    </message>
    <message>
        <source>%1 never asked %2, so it refuses this answer: the reply went past the machine that had translated the request.</source>
        <translation>%1は%2に問い合わせていないため、この応答を拒否します。応答が、要求を変換した機器を通りませんでした。</translation>
    </message>
    <message>
        <source>The answer is lost at %1.</source>
        <translation>応答は%1で失われます。</translation>
    </message>
    <message>
        <source>It answers with a TCP reset.</source>
        <translation>TCPリセットで答えます。</translation>
    </message>
    <message>
        <source>It answers with an ICMP error, type %1 code %2.</source>
        <translation>ICMPエラー（タイプ%1、コード%2）で答えます。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text (byte %1). Save it as UTF-8.</source>
        <translation>ファイルがUTF-8のテキストではありません（%1バイト目）。UTF-8で保存してください。</translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation>JSONではありません：%1。</translation>
    </message>
    <message>
        <source>The file nests more than %1 levels deep; no topology needs that.</source>
        <translation>ファイルの入れ子が%1段を超えています。トポロジーにそこまでの深さは必要ありません。</translation>
    </message>
    <message>
        <source>The file is too large: %1 bytes, and at most %2 are read.</source>
        <translation>ファイルが大きすぎます：%1バイト（読み込めるのは%2バイトまで）。</translation>
    </message>
    <message>
        <source>The key “%1” stands twice in one object; remove one of them.</source>
        <translation>キー「%1」が1つのオブジェクトに2回あります。一方を削除してください。</translation>
    </message>
    <message>
        <source>This is not a Tombolo topology: “format” is “%1” and should be “tombolo-topology”.</source>
        <translation>Tomboloのトポロジーではありません。「format」が「%1」ですが、「tombolo-topology」でなければなりません。</translation>
    </message>
    <message>
        <source>The file has version %1, and this program knows versions up to %2. Use a newer Tombolo.</source>
        <translation>ファイルのバージョンは%1で、このプログラムが知っているのは%2までです。新しいTomboloを使ってください。</translation>
    </message>
    <message>
        <source>The value should be of type %1, but is of type %2.</source>
        <translation>値の型は%1のはずですが、%2です。</translation>
    </message>
    <message>
        <source>The key “%1” is missing; add it.</source>
        <translation>キー「%1」がありません。追加してください。</translation>
    </message>
    <message>
        <source>“%1” is not possible here; allowed: %2.</source>
        <translation>「%1」はここでは使えません。使えるもの：%2。</translation>
    </message>
    <message>
        <source>“%1” is not an IP address: %2.</source>
        <translation>「%1」はIPアドレスではありません：%2。</translation>
    </message>
    <message>
        <source>“%1” is not an IP prefix (address/length): %2.</source>
        <translation>「%1」はIPプレフィックス（アドレス/長さ）ではありません：%2。</translation>
    </message>
    <message>
        <source>%1 is out of range; allowed: %2 to %3.</source>
        <translation>%1は範囲外です。使えるのは%2から%3までです。</translation>
    </message>
    <message>
        <source>“%1” is not an id: use 1 to 63 lower-case letters, digits, “.”, “_” or “-”, beginning with a letter or digit.</source>
        <translation>「%1」はIDではありません。小文字・数字・「.」「_」「-」を1~63文字、先頭は小文字か数字にしてください。</translation>
    </message>
    <message>
        <source>The id “%1” is used twice; give one of them another id.</source>
        <translation>ID「%1」が2回使われています。一方を別のIDにしてください。</translation>
    </message>
    <message>
        <source>The id “%1” is used twice, first at %2; give one of them another id.</source>
        <translation>ID「%1」が2回使われています（最初は%2）。一方を別のIDにしてください。</translation>
    </message>
    <message>
        <source>There is nothing with the id “%1”; correct the id or add the element.</source>
        <translation>ID「%1」のものはありません。IDを直すか、要素を追加してください。</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>%1行%2列</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>file at JSON pointer</comment>
        <translation>%1の%2</translation>
    </message>
    <message>
        <source>The file “%1” cannot be used: %2.</source>
        <translation>ファイル「%1」を読み書きできません：%2。</translation>
    </message>
    <message>
        <source>The document cannot be simulated: %1.</source>
        <translation>この文書はシミュレートできません：%1。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>取り消されました。</translation>
    </message>
    <message>
        <source>A limit was reached: %1 (%2). Take fewer or smaller flows.</source>
        <translation>限度に達しました：%1（%2）。フローを減らすか小さくしてください。</translation>
    </message>
    <message>
        <source>This is not possible: %1.</source>
        <translation>これはできません：%1。</translation>
    </message>
    <message>
        <source>This is not possible: %1 (%2).</source>
        <translation>これはできません：%1（%2）。</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (address)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (rule)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>応答あり。</translation>
    </message>
    <message>
        <source>Delivered, but the sender got no answer (%1).</source>
        <translation>届きましたが、送信者に応答がありません（%1）。</translation>
    </message>
    <message>
        <source>Refused (%1).</source>
        <translation>拒否されました（%1）。</translation>
    </message>
    <message>
        <source>Refused at %1 (%2).</source>
        <translation>%1で拒否されました（%2）。</translation>
    </message>
    <message>
        <source>Dropped (%1).</source>
        <translation>破棄されました（%1）。</translation>
    </message>
    <message>
        <source>Dropped at %1 (%2).</source>
        <translation>%1で破棄されました（%2）。</translation>
    </message>
    <message>
        <source>%1 sees the true source, %2.</source>
        <translation>%1には本当の送信元%2が見えます。</translation>
    </message>
    <message>
        <source>%1 sees %2, which does not name the true source %3.</source>
        <translation>%1には%2が見え、本当の送信元%3は分かりません。</translation>
    </message>
    <message>
        <source>%1 sees %2 instead of %3, hidden by %4.</source>
        <translation>%1には%3ではなく%2が見えます。隠したのは%4です。</translation>
    </message>
    <message>
        <source>The receiver can still learn the true source from %1.</source>
        <translation>受信側は%1から本当の送信元を知ることができます。</translation>
    </message>
    <message>
        <source>%1 is an address of %2 itself: the packet stays here.</source>
        <translation>%1は%2自身のアドレスなので、パケットはここにとどまります。</translation>
    </message>
    <message>
        <source>%1 hands the packet to %2 over the pod&apos;s own link.</source>
        <translation>%1はPodリンクで%2にパケットを渡します。</translation>
    </message>
    <message>
        <source>%1 sends everything over its own link to %2.</source>
        <translation>%1はすべてを自分のリンクで%2に送ります。</translation>
    </message>
    <message>
        <source>%1 hands the packet to %2 with its destination untouched (direct server return): the answer will not pass here.</source>
        <translation>%1は宛先を変えずに%2へパケットを渡します（DSR）。応答はここを通りません。</translation>
    </message>
    <message>
        <source>%1 reaches %2 directly.</source>
        <translation>%1は%2に直接届きます。</translation>
    </message>
    <message>
        <source>%1 is on network “%2”, to which %3 is attached: straight to %4.</source>
        <translation>%1は、%3がつながるネットワーク「%2」にあります。%4へ直接渡します。</translation>
    </message>
    <message>
        <source>%1 is in the pod prefix %2 of another node, so %3 sends it to that node, %4.</source>
        <translation>%1は別のノードのPodプレフィックス%2にあるため、%3はそのノード%4へ送ります。</translation>
    </message>
    <message>
        <source>The best route of %1 for %2 is %3, learned by BGP: next hop %4 (%5).</source>
        <translation>%2への%1の最良の経路は、BGPで学んだ%3です。ネクストホップは%4（%5）。</translation>
    </message>
    <message>
        <source>The longest matching route of %1 for %2 is %3: next hop %4 (%5).</source>
        <translation>%2に最長一致する%1の経路は%3です。ネクストホップは%4（%5）。</translation>
    </message>
    <message>
        <source>The firewall of %1 lets the packet pass: its connection was permitted before.</source>
        <translation>%1のファイアウォールは、先に許可したコネクションなのでパケットを通します。</translation>
    </message>
    <message>
        <source>No firewall rule of %1 matches, so the packet passes.</source>
        <translation>%1のファイアウォールにはどの規則も一致しないため、パケットは通ります。</translation>
    </message>
    <message>
        <source>%1 allows the packet (%2).</source>
        <translation>%1がパケットを許可します（%2）。</translation>
    </message>
    <message>
        <source>The packet belongs to a connection that the policies of %1 have allowed.</source>
        <translation>このパケットは、%1のポリシーが許可したコネクションのものです。</translation>
    </message>
    <message>
        <source>A policy selects %1, and none allows this packet to reach it.</source>
        <translation>%1を選ぶポリシーがありますが、このパケットの到達を許可するものがありません。</translation>
    </message>
    <message>
        <source>A policy selects %1, and none allows it to send this packet.</source>
        <translation>%1を選ぶポリシーがありますが、このパケットの送信を許可するものがありません。</translation>
    </message>
    <message>
        <source>%1 opens a connection of its own from %2 to %3: the receiver sees the proxy and learns nothing of the client.</source>
        <translation>%1は%2から%3へ自分のコネクションを開きます。受信側にはプロキシが見え、クライアントのことは分かりません。</translation>
    </message>
    <message>
        <source>%1 opens a connection of its own from %2 to %3: the receiver sees the proxy, and learns the client&apos;s address only from %4.</source>
        <translation>%1は%2から%3へ自分のコネクションを開きます。受信側にはプロキシが見え、クライアントのアドレスは%4からしか分かりません。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 wraps the packet in a tunnel (%2): on the way only %3 to %4 can be read; the header inside stays as it is.</source>
        <translation>%1はパケットをトンネル（%2）に包みます。途中で読めるのは%3から%4だけで、中のヘッダーは変わりません。</translation>
    </message>
    <message>
        <source>The tunnel (%1) from %2 to %3 ends at %4, which unwraps the packet; its header is as it was.</source>
        <translation>%2から%3へのトンネル（%1）は%4で終わり、中身が取り出されます。ヘッダーは元のままです。</translation>
    </message>
    <message>
        <source>The bridge of %1 passes the frame on to %2 without routing it: the TTL stays.</source>
        <translation>%1のブリッジはルーティングせずにフレームを%2へ渡します。TTLは変わりません。</translation>
    </message>
    <message>
        <source>%1 accepts the connection of %2 itself: that connection ends here.</source>
        <translation>%1が%2のコネクションを自分で受け付け、コネクションはここで終わります。</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>経路なし</translation>
    </message>
    <message>
        <source>TTL used up</source>
        <translation>TTL切れ</translation>
    </message>
    <message>
        <source>firewall</source>
        <translation>ファイアウォール</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>no endpoint</source>
        <translation>エンドポイントなし</translation>
    </message>
    <message>
        <source>no free port</source>
        <translation>空きポートなし</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>待ち受けなし</translation>
    </message>
    <message>
        <source>nobody there</source>
        <translation>相手がいない</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>大きすぎる</translation>
    </message>
    <message>
        <source>reply not translated</source>
        <translation>応答が変換されない</translation>
    </message>
    <message>
        <source>reply lost</source>
        <translation>応答が失われた</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>lost on the wire</source>
        <translation>回線で損失</translation>
    </message>
    <message>
        <source>address conflict</source>
        <translation>アドレスの衝突</translation>
    </message>
    <message>
        <source>The machine where the packet ended has no route to its destination; add a route to that prefix, or a default route, there.</source>
        <translation>パケットが終わった機器に、宛先への経路がありません。そこに宛先のプレフィックスへの経路かデフォルト経路を加えてください。</translation>
    </message>
    <message>
        <source>The packet was forwarded until its TTL was used up; shorten the path or look for routes that point at each other.</source>
        <translation>TTLが尽きるまでパケットが転送されました。経路を短くするか、互いを指す経路を探してください。</translation>
    </message>
    <message>
        <source>A firewall rule stopped the packet; allow it before that rule, in the firewall of the element where it ended.</source>
        <translation>ファイアウォールの規則がパケットを止めました。終わった要素のファイアウォールで、その規則の前に許可してください。</translation>
    </message>
    <message>
        <source>A policy of the pod does not allow this packet; add the peer and port to the policy, or take the pod out of its selector.</source>
        <translation>Podのポリシーがこのパケットを許可していません。相手とポートをポリシーに加えるか、Podをセレクタから外してください。</translation>
    </message>
    <message>
        <source>The service has no endpoint that may be used here; give a pod the service&apos;s labels, or use traffic policy Cluster.</source>
        <translation>Serviceに、ここで使えるエンドポイントがありません。PodにServiceのラベルを付けるか、トラフィックポリシーをClusterにしてください。</translation>
    </message>
    <message>
        <source>The translator has no free port left for this destination; add addresses to its pool, or widen its ports.</source>
        <translation>変換する機器に、この宛先に使える空きポートがありません。プールにアドレスを加えるか、ポートの範囲を広げてください。</translation>
    </message>
    <message>
        <source>The packet arrived, but nothing listens on that port; add the port to the receiver, or correct the port of the flow.</source>
        <translation>パケットは届きましたが、そのポートで待ち受けるものがありません。受信側にポートを加えるか、フローのポートを直してください。</translation>
    </message>
    <message>
        <source>Nobody on the network has the address of the next hop; correct the route or the address.</source>
        <translation>ネクストホップのアドレスを持つものがネットワークにいません。経路かアドレスを直してください。</translation>
    </message>
    <message>
        <source>The packet is larger than the next link allows and must not be fragmented; raise that network&apos;s MTU, or send less at once.</source>
        <translation>パケットが次のリンクより大きく、分割もできません。そのネットワークのMTUを上げるか、一度に送る量を減らしてください。</translation>
    </message>
    <message>
        <source>The answer reached the sender from an address that it had not asked, so it was refused; make the reply pass the machine that translated the request.</source>
        <translation>送信者が問い合わせていないアドレスから応答が届いたため、拒否されました。要求を変換した機器を応答が通るようにしてください。</translation>
    </message>
    <message>
        <source>The request arrived, but its answer did not come back; the receiver&apos;s side needs a route back to the source that it saw.</source>
        <translation>要求は届きましたが、応答が戻りませんでした。受信側に、見えた送信元へ戻る経路が必要です。</translation>
    </message>
    <message>
        <source>The packet came back to a machine that had already forwarded it; two routes point at each other.</source>
        <translation>一度転送した機器にパケットが戻りました。2つの経路が互いを指しています。</translation>
    </message>
    <message>
        <source>The network lost the packet, as its loss rate says; lower the loss of that network or send more packets.</source>
        <translation>ネットワークが損失率のとおりにパケットを失いました。損失率を下げるか、パケットを増やしてください。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Leave the tunnel</source>
        <translation>トンネルを出る</translation>
    </message>
    <message>
        <source>Enter the tunnel</source>
        <translation>トンネルに入る</translation>
    </message>
    <message>
        <source>New connection entry</source>
        <translation>新しいコネクションエントリー</translation>
    </message>
    <message>
        <source>Known connection</source>
        <translation>既知のコネクション</translation>
    </message>
    <message>
        <source>Destination translation</source>
        <translation>宛先変換</translation>
    </message>
    <message>
        <source>Source translation</source>
        <translation>送信元変換</translation>
    </message>
    <message>
        <source>Translation by the entry</source>
        <translation>エントリーによる変換</translation>
    </message>
    <message>
        <source>Error translated</source>
        <translation>エラーの変換</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>経路選択</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>スイッチ</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>ファイアウォール</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Choice of endpoint</source>
        <translation>エンドポイントの選択</translation>
    </message>
    <message>
        <source>Proxy accepts</source>
        <translation>プロキシの受け付け</translation>
    </message>
    <message>
        <source>Proxy connects</source>
        <translation>プロキシからのコネクション</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>到達</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>%1 sends to %2 and takes %3 as its source address.</source>
        <translation>%1は%2へ送り、送信元アドレスに%3を使います。</translation>
    </message>
    <message>
        <source>%1 receives the packet.</source>
        <translation>%1がパケットを受け取ります。</translation>
    </message>
    <message>
        <source>%1 has no entry for this connection and makes one: its translation rules are read for this first packet only.</source>
        <translation>%1にはこのコネクションのエントリーがないため、新しく作ります。変換規則を調べるのは、この最初のパケットだけです。</translation>
    </message>
    <message>
        <source>%1 knows this packet as the answer of a connection in its table; it follows that entry and no rule is read.</source>
        <translation>%1はこのパケットを、表にあるコネクションの応答と認めます。エントリーに従い、規則は調べません。</translation>
    </message>
    <message>
        <source>%1 knows this connection; the packet follows its entry and no rule is read.</source>
        <translation>%1はこのコネクションを知っています。パケットはエントリーに従い、規則は調べません。</translation>
    </message>
    <message>
        <source>%1 is the address of service “%2”, so %3 replaces the destination by the endpoint %4. The source stays %5.</source>
        <translation>%1はService「%2」のアドレスなので、%3は宛先をエンドポイント%4に書き換えます。送信元は%5のままです。</translation>
    </message>
    <message>
        <source>%1 publishes %2 as “%3”, so it replaces the destination by the backend %4. The source stays %5.</source>
        <translation>%1は%2を「%3」として公開しているため、宛先をバックエンド%4に書き換えます。送信元は%5のままです。</translation>
    </message>
    <message>
        <source>%1 is not in the cluster&apos;s pod prefixes, so service “%2” lets %3 replace the source by its own address %4.</source>
        <translation>%1はクラスタのPodプレフィックスにないため、Service「%2」により%3は送信元を自分のアドレス%4に書き換えます。</translation>
    </message>
    <message>
        <source>%1 itself calls service “%2”, whose traffic policy is Local, so it replaces the source %3 by its own address %4.</source>
        <translation>%1自身が、トラフィックポリシーLocalのService「%2」を呼ぶため、送信元%3を自分のアドレス%4に書き換えます。</translation>
    </message>
    <message>
        <source>%1 is on network “%2”, to which %3 is attached, but nobody there has it.</source>
        <translation>%1は%3が接続しているネットワーク「%2」のアドレスですが、そこにこのアドレスを持つものはありません。</translation>
    </message>
    <message>
        <source>Service “%1” chose the sender itself as endpoint, so %2 replaces the source %3 by its own address %4; otherwise the pod would get a packet from itself.</source>
        <translation>Service「%1」が送信者自身をエンドポイントに選んだため、%2は送信元%3を自分のアドレス%4に書き換えます。そうしないと、Podに自分自身からのパケットが届きます。</translation>
    </message>
    <message>
        <source>Service “%1” is entered with traffic policy Cluster, so %2 always replaces the source %3 by its own address %4: the answer must come back through this node.</source>
        <translation>Service「%1」はトラフィックポリシーClusterで入るため、%2は送信元%3を必ず自分のアドレス%4に書き換えます。応答はこのノードを通って戻らなければなりません。</translation>
    </message>
    <message>
        <source>The destination %1 is in no “except” prefix of the cluster, so %2 replaces the pod&apos;s source %3 by its own address %4 (masquerade).</source>
        <translation>宛先%1はクラスタの「除外する宛先」のどれにも含まれないため、%2はPodの送信元%3を自分のアドレス%4に書き換えます（マスカレード）。</translation>
    </message>
    <message>
        <source>“%1” is published in mode full-nat, so %2 also replaces the source %3 by its own address %4: the backend answers to the gateway.</source>
        <translation>「%1」はfull-natモードで公開されているため、%2は送信元%3も自分のアドレス%4に書き換えます。バックエンドはゲートウェイに応答します。</translation>
    </message>
    <message>
        <source>The echo id %1 is free there and is kept.</source>
        <translation>エコーID %1はそこで空いているので、そのままです。</translation>
    </message>
    <message>
        <source>The source port %1 is free there and is kept.</source>
        <translation>送信元ポート%1はそこで空いているので、そのままです。</translation>
    </message>
    <message>
        <source>The source port %1 is taken towards this destination, so %2 is drawn.</source>
        <translation>送信元ポート%1はこの宛先に使われているため、%2が選ばれます。</translation>
    </message>
    <message>
        <source>This sender&apos;s port %1 was mapped to %2 before and keeps that mapping.</source>
        <translation>この送信者のポート%1は前に%2に割り当てられており、それを保ちます。</translation>
    </message>
    <message>
        <source>The rule draws ports at random: %1 becomes %2.</source>
        <translation>この規則はポートを無作為に選びます。%1は%2になります。</translation>
    </message>
    <message>
        <source>The source port %1 is not among the ports that the rule allows, so %2 is taken.</source>
        <translation>送信元ポート%1は規則が許すポートにないため、%2が使われます。</translation>
    </message>
    <message>
        <source>%1 applies the connection&apos;s entry (%2): the source %3 becomes %4.</source>
        <translation>%1はコネクションのエントリー（%2）を適用し、送信元%3は%4になります。</translation>
    </message>
    <message>
        <source>%1 applies the connection&apos;s entry (%2): the destination %3 becomes %4.</source>
        <translation>%1はコネクションのエントリー（%2）を適用し、宛先%3は%4になります。</translation>
    </message>
    <message>
        <source>%1 applies the connection&apos;s entry (%2): source and destination become %3 and %4.</source>
        <translation>%1はコネクションのエントリー（%2）を適用し、送信元と宛先は%3と%4になります。</translation>
    </message>
    <message>
        <source>%1 translates the ICMP error like the packet it speaks of: the header inside becomes %2 to %3, so that the sender knows it again.</source>
        <translation>%1は、ICMPエラーを、それが指すパケットと同じように変換します。中のヘッダーは%2から%3になり、送信者は自分のものと分かります。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>ルーター</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスタ</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Place on the canvas</source>
        <translation>キャンバス上の位置</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>応答あり</translation>
    </message>
    <message>
        <source>Delivered, no answer</source>
        <translation>到達、応答なし</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>any protocol</source>
        <translation>任意のプロトコル</translation>
    </message>
    <message>
        <source>PROXY protocol v1</source>
        <translation>PROXY protocol v1</translation>
    </message>
    <message>
        <source>PROXY protocol v2</source>
        <translation>PROXY protocol v2</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>masquerade</source>
        <translation>マスカレード</translation>
    </message>
    <message>
        <source>source translation, rule %1</source>
        <translation>送信元変換、規則%1</translation>
    </message>
    <message>
        <source>source translation</source>
        <translation>送信元変換</translation>
    </message>
    <message>
        <source>published address “%1”</source>
        <translation>公開アドレス「%1」</translation>
    </message>
    <message>
        <source>service “%1”</source>
        <translation>Service「%1」</translation>
    </message>
    <message>
        <source>proxy “%1”</source>
        <translation>プロキシ「%1」</translation>
    </message>
    <message>
        <source>firewall, rule %1</source>
        <translation>ファイアウォール、規則%1</translation>
    </message>
    <message>
        <source>policy “%1”</source>
        <translation>ポリシー「%1」</translation>
    </message>
    <message>
        <source>route %1</source>
        <translation>経路%1</translation>
    </message>
    <message>
        <source>connection entry</source>
        <translation>コネクションエントリー</translation>
    </message>
    <message>
        <source>The id “%1” is used twice (first at %2). Give one of the two another id.</source>
        <translation>ID「%1」が2回使われています（最初は%2）。一方を別のIDにしてください。</translation>
    </message>
    <message>
        <source>“%2” names “%1”, but nothing has that id. Correct it, or add the element.</source>
        <translation>「%2」は「%1」を指していますが、そのIDのものはありません。直すか、要素を追加してください。</translation>
    </message>
    <message>
        <source>“%2” names “%1”, which is of a kind that cannot stand there. Choose an element of the right kind.</source>
        <translation>「%2」は「%1」を指していますが、その種類はここでは使えません。正しい種類の要素を選んでください。</translation>
    </message>
    <message>
        <source>A value for “%1” is needed here. Fill it in.</source>
        <translation>ここには「%1」の値が必要です。入力してください。</translation>
    </message>
    <message>
        <source>The target names both the element “%1” and the address %2; the element counts. Remove the address.</source>
        <translation>目標に要素「%1」とアドレス%2の両方があります。要素が使われます。アドレスを削除してください。</translation>
    </message>
    <message>
        <source>The protocol “%1” cannot be used here. Choose TCP or UDP (a flow may also use ICMP).</source>
        <translation>プロトコル「%1」はここでは使えません。TCPかUDPを選んでください（フローではICMPも使えます）。</translation>
    </message>
    <message>
        <source>%1 is in no prefix of network “%2”, so its neighbours will not find it. Take an address inside the prefix.</source>
        <translation>%1はネットワーク「%2」のどのプレフィックスにもないため、隣接する機器から見つかりません。プレフィックス内のアドレスにしてください。</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” as well (in “%3”), so packets may reach either. Give one of them another address.</source>
        <translation>%1は「%3」の「%2」も使っているため、パケットがどちらに届くか分かりません。一方に別のアドレスを付けてください。</translation>
    </message>
    <message>
        <source>%1 is no address that a machine can have (unspecified, loopback, multicast or broadcast). Take another one.</source>
        <translation>%1は機器に付けられるアドレスではありません（未指定・ループバック・マルチキャスト・ブロードキャスト）。別のものにしてください。</translation>
    </message>
    <message>
        <source>%1 is the network address of %2. Take one that a host may have.</source>
        <translation>%1は%2のネットワークアドレスです。ホストが使えるアドレスにしてください。</translation>
    </message>
    <message>
        <source>%1 is the broadcast address of %2. Take one that a host may have.</source>
        <translation>%1は%2のブロードキャストアドレスです。ホストが使えるアドレスにしてください。</translation>
    </message>
    <message>
        <source>%1 has bits set behind its length; it is read as %2. Write it that way.</source>
        <translation>%1は長さより後ろのビットが立っており、%2と読まれます。そのように書いてください。</translation>
    </message>
    <message>
        <source>%1 has room for %2 addresses, but %3 are needed. Take a shorter prefix.</source>
        <translation>%1に入るアドレスは%2個ですが、%3個必要です。もっと短いプレフィックスにしてください。</translation>
    </message>
    <message>
        <source>Every address of %1 is taken. A further pod needs a larger prefix or another node.</source>
        <translation>%1のアドレスはすべて使われています。Podを増やすには、大きなプレフィックスか別のノードが必要です。</translation>
    </message>
    <message>
        <source>The pod prefix %1 overlaps %3 of cluster “%2”. Flat clusters need pod prefixes of their own; change one, or make a cluster an island.</source>
        <translation>Podプレフィックス%1はクラスタ「%2」の%3と重なっています。フラットなクラスタには固有のPodプレフィックスが必要です。一方を変えるか、クラスタをアイランドにしてください。</translation>
    </message>
    <message>
        <source>The pod prefix %1 overlaps %3 of network “%2”: pods cannot reach what is there. Change one of the two.</source>
        <translation>Podプレフィックス%1はネットワーク「%2」の%3と重なっており、Podはそこに届きません。どちらかを変えてください。</translation>
    </message>
    <message>
        <source>The service prefix %1 overlaps %3 of “%2”: some addresses would mean a service and a machine. Change one of the two.</source>
        <translation>Serviceプレフィックス%1は「%2」の%3と重なっており、Serviceとも機器とも読めるアドレスができます。どちらかを変えてください。</translation>
    </message>
    <message>
        <source>The pod prefix %1 overlaps %3 of node “%2”: nobody knows which node has the pod. Give each node its own prefix.</source>
        <translation>Podプレフィックス%1はノード「%2」の%3と重なっており、どのノードのPodか分かりません。ノードごとに固有のプレフィックスにしてください。</translation>
    </message>
    <message>
        <source>The node&apos;s pod prefix %1 lies in none of cluster “%2”, so masquerade does not know its pods. Widen the cluster&apos;s pod prefixes, or change the node&apos;s.</source>
        <translation>ノードのPodプレフィックス%1はクラスタ「%2」のどれにも入っていないため、マスカレードがそのPodを認識しません。クラスタのPodプレフィックスを広げるか、ノードのものを変えてください。</translation>
    </message>
    <message>
        <source>%1 is the address of the bridge on node “%2”. Give the pod another address.</source>
        <translation>%1はノード「%2」のブリッジのアドレスです。Podに別のアドレスを付けてください。</translation>
    </message>
    <message>
        <source>%1 overlaps %3 of network “%2”, and “%4” is attached to both: it cannot tell where an address is. Change one of the prefixes.</source>
        <translation>%1はネットワーク「%2」の%3と重なり、「%4」は両方につながっているため、アドレスがどちらにあるか分かりません。一方のプレフィックスを変えてください。</translation>
    </message>
    <message>
        <source>Network “%1” has no prefix although something is attached to it. Give it one.</source>
        <translation>ネットワーク「%1」には機器がつながっていますが、プレフィックスがありません。付けてください。</translation>
    </message>
    <message>
        <source>Nothing is attached to network “%1”. Connect something, or remove it.</source>
        <translation>ネットワーク「%1」には何もつながっていません。何かをつなぐか、削除してください。</translation>
    </message>
    <message>
        <source>“%1” is attached to no network. Connect it.</source>
        <translation>「%1」はどのネットワークにもつながっていません。つないでください。</translation>
    </message>
    <message>
        <source>“%1” has no address on network “%2”. Give it one.</source>
        <translation>「%1」はネットワーク「%2」でのアドレスを持っていません。付けてください。</translation>
    </message>
    <message>
        <source>Only %1 bytes are left for an IPv6 packet, and IPv6 needs 1280. Raise the MTU.</source>
        <translation>IPv6のパケットに使えるのは%1バイトだけですが、IPv6には1280必要です。MTUを上げてください。</translation>
    </message>
    <message>
        <source>Network “%1” loses every packet. Lower its loss.</source>
        <translation>ネットワーク「%1」はすべてのパケットを失います。損失率を下げてください。</translation>
    </message>
    <message>
        <source>The next hop %1 of the route to %2 is on no network that this element is attached to. Take a neighbour&apos;s address, or connect the element there.</source>
        <translation>%2への経路のネクストホップ%1は、この要素がつながるどのネットワークにもありません。隣接する機器のアドレスにするか、要素をそこにつないでください。</translation>
    </message>
    <message>
        <source>Nobody has the address %1, the next hop of the route to %2. Correct the next hop, or give the address to someone.</source>
        <translation>%2への経路のネクストホップ%1を持つものがありません。ネクストホップを直すか、そのアドレスをどれかに付けてください。</translation>
    </message>
    <message>
        <source>The next hop %1 of the route to %2 is the element&apos;s own address. Take a neighbour&apos;s.</source>
        <translation>%2への経路のネクストホップ%1は、この要素自身のアドレスです。隣接する機器のものにしてください。</translation>
    </message>
    <message>
        <source>The next hop %1 of the route to %2 is “%3”, which forwards nothing. Take a router, a node or a gateway.</source>
        <translation>%2への経路のネクストホップ%1は「%3」で、転送を行いません。ルーター・ノード・ゲートウェイにしてください。</translation>
    </message>
    <message>
        <source>The next hop %1 is of another address family than the destination %2. Take one of the same family.</source>
        <translation>ネクストホップ%1のアドレスファミリーが宛先%2と違います。同じファミリーにしてください。</translation>
    </message>
    <message>
        <source>There are two routes to %1; the first one counts. Remove the other.</source>
        <translation>%1への経路が2つあり、最初のものが使われます。もう一方を削除してください。</translation>
    </message>
    <message>
        <source>“%1” has no route to %2, which flow “%3” needs. Add a route to that prefix, or a default route.</source>
        <translation>「%1」には、フロー「%3」に必要な%2への経路がありません。そのプレフィックスへの経路かデフォルト経路を加えてください。</translation>
    </message>
    <message>
        <source>“%1” is on the way of flow “%3” but has no route to %2. Add one.</source>
        <translation>「%1」はフロー「%3」の途中にありますが、%2への経路がありません。加えてください。</translation>
    </message>
    <message>
        <source>The answer of flow “%3” will be lost: “%1” has no route back to %2. Add a route, or translate the source on the way out.</source>
        <translation>フロー「%3」の応答は失われます。「%1」に%2へ戻る経路がありません。経路を加えるか、出るときに送信元を変換してください。</translation>
    </message>
    <message>
        <source>Cluster “%1” has no node. Add one.</source>
        <translation>クラスタ「%1」にノードがありません。加えてください。</translation>
    </message>
    <message>
        <source>Node “%1” has no pod. Add one, or leave it as it is.</source>
        <translation>ノード「%1」にPodがありません。加えるか、そのままにしてください。</translation>
    </message>
    <message>
        <source>Node “%1” has no address. Give it one of its cluster&apos;s network.</source>
        <translation>ノード「%1」にアドレスがありません。クラスタのネットワークのアドレスを付けてください。</translation>
    </message>
    <message>
        <source>Node “%1” has pods but no pod prefix, so nobody routes to them. Give it one.</source>
        <translation>ノード「%1」にはPodがありますが、Podプレフィックスがないため誰も経路を持ちません。付けてください。</translation>
    </message>
    <message>
        <source>Pod “%1” has no address. Give it one of its node&apos;s pod prefix.</source>
        <translation>Pod「%1」にアドレスがありません。ノードのPodプレフィックスから付けてください。</translation>
    </message>
    <message>
        <source>Pod “%1” uses its node&apos;s network, so its own addresses do not count. Remove them.</source>
        <translation>Pod「%1」はノードのネットワークを使うため、自分のアドレスは使われません。削除してください。</translation>
    </message>
    <message>
        <source>Cluster “%1” has IPv6 pods, which an IPIP tunnel cannot carry. Use VXLAN or Geneve.</source>
        <translation>クラスタ「%1」にはIPv6のPodがありますが、IPIPトンネルでは運べません。VXLANかGeneveを使ってください。</translation>
    </message>
    <message>
        <source>Masquerade of cluster “%1” can never happen: there is no pod prefix, or the exceptions hold every destination. Correct the exceptions, or switch it off.</source>
        <translation>クラスタ「%1」のマスカレードは起こりません。Podプレフィックスがないか、「除外する宛先」がすべての宛先を含んでいます。それを直すか、無効にしてください。</translation>
    </message>
    <message>
        <source>Pods of cluster “%1” are hidden from each other between nodes, because no exception of its masquerade holds %2. Add that prefix to the exceptions.</source>
        <translation>マスカレードの「除外する宛先」に%2が含まれないため、クラスタ「%1」のPodはノード間で互いに隠れます。「除外する宛先」にそのプレフィックスを加えてください。</translation>
    </message>
    <message>
        <source>Flat cluster “%1” hides its pods from %2. Add that prefix to the exceptions of its masquerade.</source>
        <translation>フラットなクラスタ「%1」が%2に対してPodを隠しています。マスカレードの「除外する宛先」にそのプレフィックスを加えてください。</translation>
    </message>
    <message>
        <source>Pods of island “%1” leave with addresses that nobody outside can answer. Switch masquerade on, or let a gateway translate them.</source>
        <translation>アイランド「%1」のPodは、外から応答できないアドレスのまま出ていきます。マスカレードを有効にするか、ゲートウェイで変換してください。</translation>
    </message>
    <message>
        <source>Island “%1” advertises its pod prefixes by BGP, so other networks learn addresses that may be used twice. Set its pod routes to none.</source>
        <translation>アイランド「%1」がPodプレフィックスをBGPで広告しているため、重複しうるアドレスがほかのネットワークに伝わります。Podの経路をnoneにしてください。</translation>
    </message>
    <message>
        <source>Cluster “%1” is to speak BGP but has no AS number. Give it one.</source>
        <translation>クラスタ「%1」はBGPを使う設定ですが、AS番号がありません。付けてください。</translation>
    </message>
    <message>
        <source>Cluster “%1” speaks BGP, but no router on network “%2” does. Add BGP to a router there.</source>
        <translation>クラスタ「%1」はBGPを使いますが、ネットワーク「%2」にBGPを使うルーターがありません。そこのルーターにBGPを加えてください。</translation>
    </message>
    <message>
        <source>“%2” has the AS number %1 as well, so each refuses the other&apos;s routes. Give one of them another number.</source>
        <translation>「%2」もAS番号%1を使っているため、互いの経路を拒否します。一方を別の番号にしてください。</translation>
    </message>
    <message>
        <source>The selector of service “%1” matches no pod of its cluster, so every call is refused. Correct the selector, or label a pod.</source>
        <translation>Service「%1」のセレクタはクラスタのどのPodにも一致せず、呼び出しはすべて拒否されます。セレクタを直すか、Podにラベルを付けてください。</translation>
    </message>
    <message>
        <source>No endpoint of service “%1” listens on %2 port %3. Correct the target port, or let the pods listen.</source>
        <translation>Service「%1」のエンドポイントは、どれも%2ポート%3で待ち受けていません。ターゲットポートを直すか、Podで待ち受けてください。</translation>
    </message>
    <message>
        <source>Service “%1” has no cluster IP. Give it one of the cluster&apos;s service prefixes.</source>
        <translation>Service「%1」にクラスタIPがありません。クラスタのServiceプレフィックスから付けてください。</translation>
    </message>
    <message>
        <source>%1 lies in no service prefix of cluster “%2”. Take an address inside.</source>
        <translation>%1はクラスタ「%2」のどのServiceプレフィックスにもありません。その中のアドレスにしてください。</translation>
    </message>
    <message>
        <source>Service “%1” has two entries for %2 port %3. Remove one.</source>
        <translation>Service「%1」には%2ポート%3の項目が2つあります。一方を削除してください。</translation>
    </message>
    <message>
        <source>Node port %1 is outside 30000 to 32767. Take one inside.</source>
        <translation>ノードポート%1は30000~32767の外です。その中の番号にしてください。</translation>
    </message>
    <message>
        <source>Port %2 of service “%1” has no node port, though the service&apos;s type asks for one. Give it one.</source>
        <translation>Service「%1」の種類にはノードポートが必要ですが、ポート%2にありません。付けてください。</translation>
    </message>
    <message>
        <source>Service “%1” is of type ClusterIP, so nobody answers on node port %2. Remove it, or change the type.</source>
        <translation>Service「%1」の種類はClusterIPなので、ノードポート%2には誰も答えません。削除するか、種類を変えてください。</translation>
    </message>
    <message>
        <source>Service “%3” uses node port %1 (%2) as well. Give one of them another node port.</source>
        <translation>Service「%3」もノードポート%1（%2）を使っています。一方を別のノードポートにしてください。</translation>
    </message>
    <message>
        <source>Service “%1” is of type LoadBalancer but has no load balancer address. Give it one.</source>
        <translation>Service「%1」の種類はLoadBalancerですが、ロードバランサーのアドレスがありません。付けてください。</translation>
    </message>
    <message>
        <source>Service “%1” has a load balancer but is of another type. Change its type, or remove the load balancer.</source>
        <translation>Service「%1」にロードバランサーがありますが、種類が違います。種類を変えるか、ロードバランサーを削除してください。</translation>
    </message>
    <message>
        <source>No node is named that answers for the address of service “%1”. Choose one.</source>
        <translation>Service「%1」のアドレスに答えるノードが指定されていません。選んでください。</translation>
    </message>
    <message>
        <source>Node “%1” is to answer for a service of cluster “%2” but belongs to another cluster. Choose a node of that cluster.</source>
        <translation>ノード「%1」はクラスタ「%2」のServiceに答える設定ですが、別のクラスタのものです。そのクラスタのノードを選んでください。</translation>
    </message>
    <message>
        <source>Node “%1” answers for service “%2” but has no endpoint, and with traffic policy Local it drops everything. Choose a node with an endpoint.</source>
        <translation>ノード「%1」はService「%2」に答えますが、エンドポイントがありません。トラフィックポリシーLocalではすべて破棄します。エンドポイントのあるノードを選んでください。</translation>
    </message>
    <message>
        <source>%1 lies in no prefix of network “%2”, so no neighbour will ask for it. Take an address inside.</source>
        <translation>%1はネットワーク「%2」のどのプレフィックスにもないため、隣接する機器が問い合わせません。その中のアドレスにしてください。</translation>
    </message>
    <message>
        <source>The selector of policy “%1” matches no pod of its cluster. Correct it, or label a pod.</source>
        <translation>ポリシー「%1」のセレクタはクラスタのどのPodにも一致しません。直すか、Podにラベルを付けてください。</translation>
    </message>
    <message>
        <source>A peer of policy “%1” matches no pod of its cluster. Correct its selector, or label a pod.</source>
        <translation>ポリシー「%1」の相手は、クラスタのどのPodにも一致しません。セレクタを直すか、Podにラベルを付けてください。</translation>
    </message>
    <message>
        <source>The exception %1 lies outside its prefix %2, so it changes nothing. Correct one of the two.</source>
        <translation>除外する範囲%1はプレフィックス%2の外にあり、何も変えません。どちらかを直してください。</translation>
    </message>
    <message>
        <source>Firewall rule %1 can never match: its addresses are of two families, or it has ports with ICMP. Correct it.</source>
        <translation>ファイアウォールの規則%1は一致しません。アドレスのファミリーが違うか、ICMPにポートがあります。直してください。</translation>
    </message>
    <message>
        <source>Firewall rule %1 is never reached: rule %2 before it matches everything that it does. Change their order, or remove it.</source>
        <translation>ファイアウォールの規則%1には届きません。前の規則%2がすべてに一致します。順序を変えるか、削除してください。</translation>
    </message>
    <message>
        <source>Gateway “%1” is of kind %2, which does not translate sources. Use kind NAT, or remove the rule.</source>
        <translation>ゲートウェイ「%1」の種類は%2で、送信元を変換しません。種類をNATにするか、規則を削除してください。</translation>
    </message>
    <message>
        <source>Gateway “%1” is to translate towards network “%2” but is not attached to it. Connect it, or choose another network.</source>
        <translation>ゲートウェイ「%1」はネットワーク「%2」へ変換する設定ですが、つながっていません。つなぐか、別のネットワークを選んでください。</translation>
    </message>
    <message>
        <source>The pool of the source translation for %1 has no address of that family. Add one.</source>
        <translation>%1の送信元変換のプールに、そのファミリーのアドレスがありません。加えてください。</translation>
    </message>
    <message>
        <source>No interface of gateway “%2” has the pool address %1, so answers to it find nobody. Give it to an interface.</source>
        <translation>ゲートウェイ「%2」のどのインターフェースもプールのアドレス%1を持っていないため、応答が届きません。インターフェースに付けてください。</translation>
    </message>
    <message>
        <source>A gateway of kind %2 cannot publish in mode “%1”. Choose another mode.</source>
        <translation>種類%2のゲートウェイは、モード「%1」では公開できません。別のモードを選んでください。</translation>
    </message>
    <message>
        <source>Gateway “%1” is no proxy, so it cannot tell the client&apos;s identity. Remove the identity headers.</source>
        <translation>ゲートウェイ「%1」はプロキシではないため、クライアントの身元を伝えられません。身元のヘッダーを削除してください。</translation>
    </message>
    <message>
        <source>“%1” is an HTTP header, and this entry does not speak HTTP. Use mode http, or the PROXY protocol.</source>
        <translation>「%1」はHTTPヘッダーですが、この項目はHTTPではありません。モードhttpかPROXY protocolを使ってください。</translation>
    </message>
    <message>
        <source>The proxy entry “%1” publishes %2, but a proxy ends TCP connections only. Choose TCP.</source>
        <translation>プロキシの項目「%1」は%2を公開していますが、プロキシが扱うのはTCPだけです。TCPを選んでください。</translation>
    </message>
    <message>
        <source>With direct server return the port stays %1, but backend “%3” is given port %2. Use the same port.</source>
        <translation>DSRではポートは%1のままですが、バックエンド「%3」のポートは%2です。同じポートにしてください。</translation>
    </message>
    <message>
        <source>The published address “%1” names the backend “%2”, which does not exist. Correct it, or remove it.</source>
        <translation>公開アドレス「%1」はバックエンド「%2」を指していますが、存在しません。直すか、削除してください。</translation>
    </message>
    <message>
        <source>The published address “%1” has no backend, so nobody can be reached by it. Add one.</source>
        <translation>公開アドレス「%1」にバックエンドがなく、誰にも届きません。加えてください。</translation>
    </message>
    <message>
        <source>The backend “%1” does not listen on %2 port %3. Correct the port, or let it listen.</source>
        <translation>バックエンド「%1」は%2ポート%3で待ち受けていません。ポートを直すか、待ち受けるようにしてください。</translation>
    </message>
    <message>
        <source>The backend “%1” has no address of the family of %2. Give it one, or publish by a proxy.</source>
        <translation>バックエンド「%1」に%2のファミリーのアドレスがありません。付けるか、プロキシで公開してください。</translation>
    </message>
    <message>
        <source>“%3” publishes %1 port %2 as well. Give one of them another port or address.</source>
        <translation>「%3」も%1ポート%2を公開しています。一方を別のポートかアドレスにしてください。</translation>
    </message>
    <message>
        <source>%1 lies in no network of gateway “%2”, so packets to it do not arrive there. Take an address inside.</source>
        <translation>%1はゲートウェイ「%2」のどのネットワークにもないため、パケットが届きません。その中のアドレスにしてください。</translation>
    </message>
    <message>
        <source>The flow goes from “%1” to itself. Choose another target.</source>
        <translation>このフローは「%1」から自分自身に向かっています。別の目標を選んでください。</translation>
    </message>
    <message>
        <source>“%1” and “%2” have no address family in common. Give one of them an address of the other&apos;s family.</source>
        <translation>「%1」と「%2」には共通のアドレスファミリーがありません。一方に相手のファミリーのアドレスを付けてください。</translation>
    </message>
    <message>
        <source>Flow “%1” is the same: sender, target, protocol and ports. Change or remove one of them.</source>
        <translation>フロー「%1」と送信者・目標・プロトコル・ポートが同じです。一方を変えるか削除してください。</translation>
    </message>
    <message>
        <source>“%1” does not listen on %2 port %3, so the flow will be refused. Correct the port, or let it listen.</source>
        <translation>「%1」は%2ポート%3で待ち受けておらず、フローは拒否されます。ポートを直すか、待ち受けるようにしてください。</translation>
    </message>
    <message>
        <source>Service “%1” has no %2 port %3. Correct the flow&apos;s port, or add it to the service.</source>
        <translation>Service「%1」に%2ポート%3がありません。フローのポートを直すか、Serviceに加えてください。</translation>
    </message>
    <message>
        <source>“%1” is not published on %2 port %3. Correct the flow&apos;s port or protocol.</source>
        <translation>「%1」は%2ポート%3では公開されていません。フローのポートかプロトコルを直してください。</translation>
    </message>
    <message>
        <source>Nobody translates echo requests to “%1”; use TCP or UDP, or ask a pod or host.</source>
        <translation>「%1」へのエコー要求は誰も変換しません。TCPかUDPを使うか、Podかホストに送ってください。</translation>
    </message>
    <message>
        <source>Packets of %1 bytes do not fit the sender&apos;s own link, which takes %2. Send less at once, or raise the MTU.</source>
        <translation>%1バイトのパケットは、%2バイトまでの送信者自身のリンクに入りません。一度に送る量を減らすか、MTUを上げてください。</translation>
    </message>
    <message>
        <source>A drawing position belongs to “%1”, which does not exist. Remove it.</source>
        <translation>図の位置が、存在しない「%1」のものです。削除してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln senders could be behind that address.</source>
        <translation>
            <numerusform>そのアドレスの裏にいる候補は%Ln件です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1ほか%Ln個</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>trueかfalse</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>a number begins with 0</source>
        <translation>数字が0で始まっています</translation>
    </message>
    <message>
        <source>it is neither IPv4 nor IPv6</source>
        <translation>IPv4でもIPv6でもありません</translation>
    </message>
    <message>
        <source>zones (%) are not used here</source>
        <translation>ここではゾーン（%）は使えません</translation>
    </message>
    <message>
        <source>the length after “/” is missing</source>
        <translation>「/」の後の長さがありません</translation>
    </message>
    <message>
        <source>the length after “/” does not fit</source>
        <translation>「/」の後の長さが合いません</translation>
    </message>
    <message>
        <source>“%1” is connected to it already.</source>
        <translation>「%1」はすでにつながっています。</translation>
    </message>
    <message>
        <source>“%1” cannot be joined to itself: end the line on something else.</source>
        <translation>「%1」を自分自身にはつなげません。線を別のもので終えてください。</translation>
    </message>
    <message>
        <source>“%1” has no interfaces: draw the line from a router, gateway, host or network.</source>
        <translation>「%1」にはインターフェースがありません。ルーター・ゲートウェイ・ホスト・ネットワークから線を引いてください。</translation>
    </message>
    <message>
        <source>“%1” stands on no network: choose one in the inspector first.</source>
        <translation>「%1」はどのネットワークにもありません。先にインスペクタで選んでください。</translation>
    </message>
    <message>
        <source>The nodes of “%1” live on this network: choose another one in the inspector instead.</source>
        <translation>「%1」のノードはこのネットワークにあります。インスペクタで別のものを選んでください。</translation>
    </message>
    <message>
        <source>“%1” sends nothing by itself: start the flow at a pod, node or host.</source>
        <translation>「%1」は自分からは送信しません。フローはPod・ノード・ホストから始めてください。</translation>
    </message>
    <message>
        <source>The flow has no target: end it on a pod, service, host or address.</source>
        <translation>フローに目標がありません。Pod・Service・ホスト・アドレスで終えてください。</translation>
    </message>
    <message>
        <source>“%1” answers nobody: end the flow on a pod, service, host or published address.</source>
        <translation>「%1」は誰にも答えません。フローはPod・Service・ホスト・公開アドレスで終えてください。</translation>
    </message>
    <message>
        <source>“%1” has no address yet: connect it to a network first.</source>
        <translation>「%1」にはまだアドレスがありません。先にネットワークにつないでください。</translation>
    </message>
    <message>
        <source>No address is free in “%1”: give it a larger prefix.</source>
        <translation>「%1」に空いたアドレスがありません。もっと大きなプレフィックスを付けてください。</translation>
    </message>
    <message>
        <source>No prefix is free for it: make room in the address plan first.</source>
        <translation>空いたプレフィックスがありません。先にアドレス計画に余裕を作ってください。</translation>
    </message>
    <message>
        <source>No prefix is free in “%1”: give it a larger one.</source>
        <translation>「%1」に空いたプレフィックスがありません。もっと大きなものを付けてください。</translation>
    </message>
    <message>
        <source>The nodes of a cluster live on “%1”: remove the cluster with it, or give the cluster another network first.</source>
        <translation>「%1」にはクラスタのノードがあります。クラスタごと削除するか、先にクラスタに別のネットワークを付けてください。</translation>
    </message>
    <message>
        <source>“%1” does not belong there: pods go to nodes, nodes to clusters.</source>
        <translation>「%1」はそこには置けません。Podはノードに、ノードはクラスタに置きます。</translation>
    </message>
    <message>
        <source>The id “%1” cannot change: change the name instead.</source>
        <translation>ID「%1」は変えられません。名前を変えてください。</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that could be pasted here.</source>
        <translation>クリップボードに、ここに貼り付けられるものがありません。</translation>
    </message>
    <message>
        <source>This document comes from a newer Tombolo and can only be read.</source>
        <translation>この文書は新しいTomboloのもので、読むことしかできません。</translation>
    </message>
    <message>
        <source>“%1” has changed in the meantime: try again.</source>
        <translation>「%1」はその間に変わりました。もう一度試してください。</translation>
    </message>
    <message>
        <source>%1 may be reached by this packet (%2).</source>
        <translation>このパケットは%1に届いてかまいません（%2）。</translation>
    </message>
    <message>
        <source>%1 may send this packet (%2).</source>
        <translation>%1はこのパケットを送ってかまいません（%2）。</translation>
    </message>
    <message>
        <source>Service “%1” has one usable endpoint: %2.</source>
        <translation>Service「%1」で使えるエンドポイントは1つです：%2。</translation>
    </message>
    <message numerus="yes">
        <source>Service “%1” has %Ln usable endpoints; the hash of the connection&apos;s addresses and ports chooses %2.</source>
        <translation>
            <numerusform>Service「%1」には使えるエンドポイントが%Ln個あり、コネクションのアドレスとポートのハッシュで%2が選ばれます。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has one usable backend: %2.</source>
        <translation>「%1」で使えるバックエンドは1つです：%2。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %Ln usable backends; the hash of the connection&apos;s addresses and ports chooses %2.</source>
        <translation>
            <numerusform>「%1」には使えるバックエンドが%Ln個あり、コネクションのアドレスとポートのハッシュで%2が選ばれます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule %1 of the source translation on %2 covers %3, so it replaces the source by %4.</source>
        <translation>%2の送信元変換の規則%1が%3に一致するため、送信元は%4に書き換えられます。</translation>
    </message>
    <message>
        <source>A picture of %1 pixels is too large: choose a smaller scale, or SVG or PDF.</source>
        <translation>%1ピクセルの画像は大きすぎます。倍率を小さくするか、SVGかPDFにしてください。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>element · its address and port</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>source hidden: truly %1</source>
        <translation>送信元が隠れている：本当は%1</translation>
    </message>
    <message>
        <source>source hidden by %1: truly %2</source>
        <translation>%1が送信元を隠している：本当は%2</translation>
    </message>
    <message>
        <source>source hidden by %1 (%2): truly %3</source>
        <translation>%1（%2）が送信元を隠している：本当は%3</translation>
    </message>
    <message>
        <source>the proxy tells its client %1 on this connection by %2</source>
        <translation>プロキシはこのコネクションでクライアント%1を%2で伝える</translation>
    </message>
    <message>
        <source>%1 bridge</source>
        <comment>name of a wire</comment>
        <translation>%1のブリッジ</translation>
    </message>
    <message>
        <source>everything on the network %1</source>
        <translation>ネットワーク%1上のすべて</translation>
    </message>
    <message>
        <source>what %1 sends and receives on the network %2</source>
        <translation>%1がネットワーク%2で送受信するもの</translation>
    </message>
    <message>
        <source>the link between the node %1 and its pod %2</source>
        <translation>ノード%1とそのPod %2の間のリンク</translation>
    </message>
    <message>
        <source>everything on the bridge of the node %1</source>
        <translation>ノード%1のブリッジ上のすべて</translation>
    </message>
    <message>
        <source>what %1 sends and receives on the bridge of the node %2</source>
        <translation>%1がノード%2のブリッジで送受信するもの</translation>
    </message>
    <message>
        <source>lost on this wire</source>
        <translation>この回線で失われた</translation>
    </message>
    <message>
        <source>“%1” has no wire of its own; name a network, a machine or a pod.</source>
        <translation>「%1」には自身の回線がありません。ネットワーク、機器、Podのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>The run has more than %1 packets on wires, the most that is recorded here. Send fewer packets, or disable some flows.</source>
        <translation>実行中に回線を通ったパケットが、ここで記録できる上限の%1を超えました。パケットを減らすか、一部のフローを無効にしてください。</translation>
    </message>
    <message>
        <source>%3 has no room for the packet: %2 others wait for network “%1” already.</source>
        <translation>%3にはこのパケットを入れる余地がありません。すでに%2個がネットワーク「%1」を待っています。</translation>
    </message>
    <message>
        <source>The link to network “%1” is down, and the packet with it.</source>
        <translation>ネットワーク「%1」へのリンクが停止していて、パケットは失われました。</translation>
    </message>
    <message>
        <source>“%1” is down: nobody takes the packet.</source>
        <translation>「%1」は停止しています。パケットを受け取る者がいません。</translation>
    </message>
    <message>
        <source>%1 would answer %2 by another interface than the packet came in by, and its reverse path filter drops it.</source>
        <translation>%1は%2に、パケットが入ってきたのとは別のインターフェースから応答するため、逆経路フィルターが破棄します。</translation>
    </message>
    <message>
        <source>A fault takes down the interface of “%1” on “%2”, but it has none there. Choose a network that it is attached to.</source>
        <translation>障害は「%1」の「%2」側のインターフェースを止めますが、そこにはインターフェースがありません。接続しているネットワークを選んでください。</translation>
    </message>
    <message>
        <source>“%1” comes back before it goes down. Let it come back later, or not at all.</source>
        <translation>「%1」は停止する前に復帰しています。復帰を遅らせるか、復帰させないでください。</translation>
    </message>
    <message>
        <source>Headers about the client travel in TCP streams, but the flow uses %1. Remove them, or use TCP.</source>
        <translation>クライアント情報のヘッダーはTCPストリームで運ばれますが、このフローは%1を使います。ヘッダーを取り除くか、TCPを使ってください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>header: address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What the sender wrote itself (%1) arrived, too: nobody vouches for it.</source>
        <translation>送信者自身が書いたもの（%1）も届きましたが、誰も保証しません。</translation>
    </message>
    <message>
        <source>queue full</source>
        <translation>キューが満杯</translation>
    </message>
    <message>
        <source>link down</source>
        <translation>リンク停止</translation>
    </message>
    <message>
        <source>machine down</source>
        <translation>機器停止</translation>
    </message>
    <message>
        <source>reverse path</source>
        <translation>逆経路</translation>
    </message>
    <message>
        <source>As many packets waited for the wire as its queue holds, and this one was dropped; send more slowly, or give the network more bandwidth or a longer queue.</source>
        <translation>回線を待つパケットがキューの上限に達していたため、このパケットは破棄されました。送信を遅くするか、ネットワークの帯域を広げるか、キューを長くしてください。</translation>
    </message>
    <message>
        <source>The link was down, as the scenario says; send at another time, or give the packet another way.</source>
        <translation>シナリオのとおり、リンクが停止していました。別の時刻に送るか、別の経路を用意してください。</translation>
    </message>
    <message>
        <source>The machine that should have taken the packet was down, as the scenario says; send at another time, or let another machine take over.</source>
        <translation>シナリオのとおり、パケットを受け取るはずの機器が停止していました。別の時刻に送るか、別の機器に引き継がせてください。</translation>
    </message>
    <message>
        <source>The machine would answer this source by another interface, and its reverse path filter drops such packets; make both ways the same, or loosen the filter.</source>
        <translation>この機器はこの送信元に別のインターフェースから応答するため、逆経路フィルターがパケットを破棄します。往復の経路を同じにするか、フィルターを緩めてください。</translation>
    </message>
    <message>
        <source>Of %1 packets %2 were answered, %3 dropped on the way, %4 refused; of %5 the reply was lost.</source>
        <translation>%1個のパケットのうち、応答あり%2、途中で破棄%3、拒否%4、応答の喪失%5。</translation>
    </message>
    <message>
        <source>Only one can be behind it.</source>
        <translation>背後にいるのは1つだけです。</translation>
    </message>
    <message>
        <source>Behind it could be: %1.</source>
        <translation>背後にいる可能性があるもの：%1。</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>一意に特定</translation>
    </message>
    <message>
        <source>translated, only one possible</source>
        <translation>変換済み、候補は1つのみ</translation>
    </message>
    <message>
        <source>shared; a header names it</source>
        <translation>共有アドレス（ヘッダーで特定可能）</translation>
    </message>
    <message>
        <source>shared; its port is its own</source>
        <translation>共有アドレス（ポートでコネクションを区別可能）</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>区別不能</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>クラスタ</translation>
    </message>
    <message>
        <source>the node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>the pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>the sender</source>
        <translation>送信者</translation>
    </message>
    <message>
        <source>the port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>%1 (%2) changes the port: %3 becomes %4.</source>
        <translation>%1（%2）がポートを変更します：%3 → %4。</translation>
    </message>
    <message>
        <source>%1 (%2) shows %3 as %4.</source>
        <translation>%1（%2）が%3を%4に書き換えます。</translation>
    </message>
    <message>
        <source>Lost here: %1.</source>
        <translation>ここで区別できなくなるもの：%1。</translation>
    </message>
    <message>
        <source>Told again: %1.</source>
        <translation>再び分かる情報：%1。</translation>
    </message>
    <message>
        <source>The answer comes back to %1, which addresses it to the true source, %2.</source>
        <translation>応答は%1に戻り、本当の送信元%2宛てに書き戻されます。</translation>
    </message>
    <message>
        <source>The answer comes back to %1, which addresses it to %2.</source>
        <translation>応答は%1に戻り、%2宛てに書き戻されます。</translation>
    </message>
    <message>
        <source>%1: %2, written by %3, which vouches for it.</source>
        <translation>%1: %2（%3が記録。%3が保証します）。</translation>
    </message>
    <message>
        <source>%1: %2, written by the sender itself: a claim.</source>
        <translation>%1: %2（送信者自身が記載。自己申告にすぎません）。</translation>
    </message>
    <message>
        <source>It is not the true source: that was hidden before.</source>
        <translation>これは本当の送信元ではありません。それ以前に隠されています。</translation>
    </message>
    <message>
        <source>It could have been written by: %1.</source>
        <translation>記載できた可能性があるもの：%1。</translation>
    </message>
    <message>
        <source>Nobody received it, so nobody reads its source.</source>
        <translation>誰にも届いていないため、送信元を見る者はいません。</translation>
    </message>
    <message>
        <source>%1 reads %2: that is %3 and nobody else.</source>
        <translation>%1から見える送信元は%2です。これは%3以外にありえません。</translation>
    </message>
    <message>
        <source>%1 reads %2, which is translated, but only %3 can be behind it.</source>
        <translation>%1から見える送信元は%2です。変換されていますが、背後にいるのは%3だけです。</translation>
    </message>
    <message>
        <source>%1 reads %2, which several share; a header that can be trusted names %3.</source>
        <translation>%1から見える送信元は%2です。複数が共有するアドレスですが、信頼できるヘッダーから%3と分かります。</translation>
    </message>
    <message>
        <source>%1 reads %2, which several share, port and all.</source>
        <translation>%1から見える送信元は%2です。複数がアドレスもポートも共有しています。</translation>
    </message>
    <message>
        <source>The tables of all translators on the way, together, name it.</source>
        <translation>経路上のすべての変換機器のテーブルを突き合わせれば特定できます。</translation>
    </message>
    <message>
        <source>Even the tables of all translators on the way do not name it.</source>
        <translation>経路上のすべての変換機器のテーブルを使っても特定できません。</translation>
    </message>
    <message>
        <source>connection table of %1</source>
        <translation>%1のコネクションテーブル</translation>
    </message>
    <message>
        <source>connection table of %1: %2</source>
        <translation>%1のコネクションテーブル：%2</translation>
    </message>
    <message>
        <source>flow log at %1</source>
        <translation>%1のフローログ</translation>
    </message>
    <message>
        <source>flow log at %1: %2</source>
        <translation>%1のフローログ：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>header: addresses</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>narrows it</source>
        <translation>絞り込みに有効</translation>
    </message>
    <message>
        <source>agrees, and excludes nobody</source>
        <translation>矛盾なし（除外なし）</translation>
    </message>
    <message>
        <source>has no entry for it</source>
        <translation>該当エントリーなし</translation>
    </message>
    <message>
        <source>says nothing about this address</source>
        <translation>このアドレスについての情報なし</translation>
    </message>
    <message>
        <source>cannot be trusted: clients can write it</source>
        <translation>信頼不可：クライアントが書き込み可能</translation>
    </message>
    <message numerus="yes">
        <source>%1: leaves %n</source>
        <comment>evidence: candidates</comment>
        <translation>
            <numerusform>%1：残り%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: how many it leaves, only a look tells</source>
        <translation>%1：残る件数は実際に調べるまで不明</translation>
    </message>
    <message>
        <source>Nobody in this document can show %1 to %2.</source>
        <translation>この文書の構成では、%2に%1を見せられるものはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n could have shown %1 to %2.</source>
        <translation>
            <numerusform>%2のログに%1として記録されうる送信元は%n件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was %1.</source>
        <translation>送信元は%1です。</translation>
    </message>
    <message>
        <source>The evidence leaves nobody: one piece of it contradicts the document.</source>
        <translation>証拠に当てはまるものがありません。いずれかの証拠が文書と矛盾しています。</translation>
    </message>
    <message>
        <source>Left: %1.</source>
        <translation>残り：%1。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>node, cluster</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (cluster)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The flow cannot reach “%1”: its address %2 is also that of “%3” in the sender&apos;s own cluster, which gets the packet. Publish the target at its gateway and let the flow go there, or make the clusters flat.</source>
        <translation>このフローは「%1」に届きません。アドレス%2は送信側のクラスタにある「%3」にも使われており、パケットはそちらに届きます。宛先をゲートウェイで公開してそこへ送るか、クラスタをフラットにしてください。</translation>
    </message>
    <message>
        <source>%1 sees %2 instead of %3, translated by %4; but nobody else could be behind that address.</source>
        <translation>%1には%3ではなく%2が見えます。変換したのは%4ですが、このアドレスの送信元の候補はほかにありません。</translation>
    </message>
    <message>
        <source>%1 reaches itself, not %2.</source>
        <translation>%1は%2ではなく自分自身に届きます。</translation>
    </message>
    <message>
        <source>Answered by %1, not by %2.</source>
        <translation>応答したのは%2ではなく%1です。</translation>
    </message>
    <message>
        <source>Delivered to %1, not to %2, and the sender got no answer (%3).</source>
        <translation>%2ではなく%1に届き、送信側は応答を受け取れませんでした（%3）。</translation>
    </message>
    <message>
        <source>Both have the address %1.</source>
        <translation>どちらもアドレス%1を持っています。</translation>
    </message>
    <message>
        <source>From %1, the address %2 leads there.</source>
        <translation>%1から見ると、アドレス%2はそこに届きます。</translation>
    </message>
    <message>
        <source>Answered by somebody else</source>
        <translation>別の要素が応答</translation>
    </message>
    <message>
        <source>Delivered to somebody else, no answer</source>
        <translation>別の要素に到達、応答なし</translation>
    </message>
    <message>
        <source>The reset ends the connection that %1 took for open: its answer had come to somebody who never asked for it.</source>
        <translation>RSTにより、%1が確立済みとみなしていたコネクションは終わります。応答は、要求していない相手に届いていました。</translation>
    </message>
    <message>
        <source>The error message quotes a packet of %1 and reaches the socket that had sent it.</source>
        <translation>エラーメッセージは%1が送ったパケットを引用しており、それを送ったソケットに届きます。</translation>
    </message>
    <message>
        <source>listening socket</source>
        <translation>待ち受けソケット</translation>
    </message>
    <message>
        <source>socket of the connection</source>
        <translation>コネクションのソケット</translation>
    </message>
    <message>
        <source>echo reply</source>
        <translation>エコー応答</translation>
    </message>
    <message>
        <source>tunnel</source>
        <translation>トンネル</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>ブリッジ</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>%1 takes the packet, but names no node of the cluster as gateway: %2 drops it.</source>
        <translation>%1がパケットを対象にしますが、クラスタのノードがゲートウェイに指定されていないので、%2は破棄します。</translation>
    </message>
    <message>
        <source>%1 wants the source %2, which %3 does not have: it drops the packet (“No Egress IP configured”).</source>
        <translation>%1は送信元を%2にしようとしますが、%3はそのアドレスを持たないので、パケットを破棄します（「No Egress IP configured」）。</translation>
    </message>
    <message>
        <source>%1 is not in the source ranges of the load balancer of %2, so %3 drops the packet without an answer.</source>
        <translation>%1は%2のロードバランサーの送信元範囲に含まれないので、%3は応答せずにパケットを破棄します。</translation>
    </message>
    <message>
        <source>The connection came from another port of %1 before its entry was lost; %2 knows nothing of one from port %3.</source>
        <translation>エントリーが失われる前、このコネクションは%1の別のポートから来ていました。%2はポート%3からのコネクションを知りません。</translation>
    </message>
    <message>
        <source>The proxy had asked %2 in the name of %1, which knows nothing of it and refuses the answer: the reply must be routed through the proxy.</source>
        <translation>プロキシは%1の名前で%2に問い合わせましたが、%1はそれを知らず、応答を拒否します。応答はプロキシを通る経路で返す必要があります。</translation>
    </message>
    <message>
        <source>The load balancer of service “%1” lets only its source ranges in, but node port %2 lets everyone in. Close it with a firewall, or take the node port away.</source>
        <translation>Service「%1」のロードバランサーは送信元範囲だけを受け入れますが、ノードポート%2は誰でも受け入れます。ファイアウォールで閉じるか、ノードポートを外してください。</translation>
    </message>
    <message>
        <source>Every endpoint of service “%1” is ending; they still get what comes, until they are gone. Start another.</source>
        <translation>Service「%1」のエンドポイントはすべて終了中です。なくなるまでは通信が届き続けます。別のエンドポイントを起動してください。</translation>
    </message>
    <message>
        <source>Egress policy %1 selects no pod of the cluster. Give a pod its labels, or change the selector.</source>
        <translation>イーグレスポリシー%1はクラスタのPodを1つも選択しません。Podにそのラベルを付けるか、セレクタを変更してください。</translation>
    </message>
    <message>
        <source>Egress policy %1 has no destination outside the cluster, so it takes nothing. Add a prefix.</source>
        <translation>イーグレスポリシー%1にはクラスタ外の宛先がないので、何も対象になりません。プレフィックスを追加してください。</translation>
    </message>
    <message>
        <source>Egress policy %1 names no node of the cluster as gateway, so what it takes is dropped. Choose a node.</source>
        <translation>イーグレスポリシー%1にはゲートウェイになるクラスタのノードがないので、対象のパケットは破棄されます。ノードを選んでください。</translation>
    </message>
    <message>
        <source>Node “%1” is not in cluster “%2”, so it cannot be the gateway of its egress policy. Choose one of its own nodes.</source>
        <translation>ノード「%1」はクラスタ「%2」のものではないので、そのイーグレスポリシーのゲートウェイにはなれません。クラスタ自身のノードを選んでください。</translation>
    </message>
    <message>
        <source>The egress policy&apos;s gateway “%2” does not have the address %1, so what the policy takes is dropped. Give the node that address.</source>
        <translation>イーグレスポリシーのゲートウェイ「%2」はアドレス%1を持たないので、対象のパケットは破棄されます。ノードにそのアドレスを与えてください。</translation>
    </message>
    <message>
        <source>Only a proxy can wear its client&apos;s address, and gateway “%1” is none. Take the setting away.</source>
        <translation>クライアントのアドレスを名乗れるのはプロキシだけで、ゲートウェイ「%1」はプロキシではありません。設定を外してください。</translation>
    </message>
    <message>
        <source>%1 takes what this pod sends to %2, so %3 hands the packet to the policy&apos;s gateway by way of %4, wherever the routes lead.</source>
        <translation>このPodから%2への通信は%1の対象なので、%3は経路にかかわらず、%4を経由してポリシーのゲートウェイへパケットを渡します。</translation>
    </message>
    <message>
        <source>Every usable endpoint of service “%1” is ending; nobody else is left, so %2 still gets the connection.</source>
        <translation>Service「%1」で使えるエンドポイントはすべて終了中です。ほかにないので、%2がまだコネクションを受けます。</translation>
    </message>
    <message>
        <source>%1 opens a connection of its own to %3, but in its client&apos;s name, from %2: the receiver sees the client, and its answer must come back through the proxy.</source>
        <translation>%1は%3へ自身のコネクションを開きますが、クライアントを名乗って%2から送ります。受信側にはクライアントが見え、応答はプロキシを通って戻る必要があります。</translation>
    </message>
    <message>
        <source>no way out</source>
        <translation>出口なし</translation>
    </message>
    <message>
        <source>An egress policy takes the packet, but its gateway node is missing or does not have the egress address; name a node, and give it the address.</source>
        <translation>パケットはイーグレスポリシーの対象ですが、ゲートウェイのノードがないか、イーグレスアドレスを持っていません。ノードを指定し、そのアドレスを与えてください。</translation>
    </message>
    <message>
        <source>The service&apos;s endpoint %1 is outside the cluster, so the destination is rewritten already and %2 also replaces the pod&apos;s source %3 by its own address %4 (masquerade).</source>
        <translation>Serviceのエンドポイント%1はクラスタの外にあります。宛先はすでに書き換えられており、%2はPodの送信元%3も自身のアドレス%4に置き換えます（マスカレード）。</translation>
    </message>
    <message>
        <source>%1 makes %2 the way out of %3 to %4, so it replaces the source by the egress address %5.</source>
        <translation>%1により、%3から%4への出口は%2です。そのため送信元をイーグレスアドレス%5に置き換えます。</translation>
    </message>
    <message>
        <source>egress policy %1</source>
        <translation>イーグレスポリシー%1</translation>
    </message>
    <message>
        <source>%1 lies in none of the pod prefixes of node “%2”: what others send to it does not come to this node. Take an address inside.</source>
        <translation>%1はノード「%2」のどのPodプレフィックスにも入っていません。他からの宛先にしてもこのノードには届きません。範囲内のアドレスにしてください。</translation>
    </message>
    <message>
        <source>source translated one to one by %1: truly %2</source>
        <translation>送信元は%1で1対1変換されている：実際は%2</translation>
    </message>
    <message>
        <source>Clients can put lines of their own in front of it: read them from the last one back, and believe the one before only while a line names an own proxy that adds such lines.</source>
        <translation>クライアントはこの前に自分の行を加えられます。最後の行からさかのぼって読み、行が示すアドレスがこの種の行を追加する自前のプロキシである間だけ、その一つ前の行を信用できます。</translation>
    </message>
    <message>
        <source>Gateway “%1” translates %2 senders here, but has ports for %3 of them at a time: the others are dropped. Widen the ports or the pool, or take smaller blocks.</source>
        <translation>ゲートウェイ「%1」はここで送信元%2個を変換しますが、同時に使えるポートは%3個分しかなく、残りは破棄されます。ポート範囲かプールを広げるか、ブロックを小さくしてください。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>where the answer is lost (firewall rule or reason)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>“%1” cannot reach its backend “%2”: from gateway “%5”, the address %3 leads to “%4”. Correct the routes, or give the backend an address that nobody else has.</source>
        <translation>「%1」はバックエンド「%2」に届きません。ゲートウェイ「%5」からは、アドレス%3は「%4」に届きます。経路を直すか、バックエンドに重複しないアドレスを与えてください。</translation>
    </message>
    <message>
        <source>“%1” cannot reach its backend “%2”: “%4” has no route to %3. Add one.</source>
        <translation>「%1」はバックエンド「%2」に届きません。「%4」に%3への経路がありません。経路を加えてください。</translation>
    </message>
    <message>
        <source>Delivered, but the sender got no answer: it is lost at %1.</source>
        <translation>届きましたが、送信者に応答がありません。応答は%1で失われます。</translation>
    </message>
    <message>
        <source>%1 gets a packet whose source %2 is its own address; Linux takes none of that kind from a wire (martian source).</source>
        <translation>%1が受け取ったパケットの送信元%2は自分自身のアドレスです。Linuxは回線からのそのようなパケットを受け取りません（martian source）。</translation>
    </message>
    <message>
        <source>%1 is a proxy and forwards nothing: the packet for %2 ends here.</source>
        <translation>%1はプロキシであり、パケットを転送しません。%2宛てのパケットはここで終わります。</translation>
    </message>
    <message>
        <source>%1 does not forward: the packet for %2 ends here.</source>
        <translation>%1は転送を行いません。%2宛てのパケットはここで終わります。</translation>
    </message>
    <message>
        <source>Two machines own this address: the packet reached the wrong one, or the one whose own address is its source. Give one of them another address, or let the translator use another one.</source>
        <translation>このアドレスは2台の機器がもっています。パケットは別の機器に届いたか、送信元が自分のアドレスである機器に届きました。どちらかに別のアドレスを付けるか、変換に別のアドレスを使ってください。</translation>
    </message>
    <message>
        <source>The answers of “%3” to %4 do not come back through gateway “%2”, which translates what flow “%1” asks: the sender refuses them. Route them through the gateway, or publish in mode full-nat.</source>
        <translation>「%3」から%4への応答は、フロー「%1」の要求を変換するゲートウェイ「%2」を通らずに戻るため、送信元に拒否されます。応答がゲートウェイを通るように経路を設定するか、full-natモードで公開してください。</translation>
    </message>
    <message>
        <source>Clients can send such headers of their own behind it: believe the first one, and the one after it only while a header names an own proxy that adds such headers.</source>
        <translation>クライアントはこの後ろに自分のヘッダーを続けて送れます。信用できるのは先頭のヘッダーです。その次のヘッダーは、直前のヘッダーが示すアドレスがこの種のヘッダーを追加する自前のプロキシである間だけ信用できます。</translation>
    </message>
    <message>
        <source>%1 reads %2, which several share. Together with where it was sent to, its port belongs to this connection alone.</source>
        <translation>%1からは%2に見えます。これは複数で共有されるアドレスですが、宛先と合わせると、このポートはこのコネクションだけのものです。</translation>
    </message>
    <message>
        <source>excludes nobody alone, but helps another piece to</source>
        <translation>単独では絞り込めませんが、他の証拠と合わせると絞り込めます</translation>
    </message>
    <message>
        <source>contradicts the rest: leaves nobody</source>
        <translation>他の情報と矛盾し、候補が残りません</translation>
    </message>
    <message>
        <source>Behind it could be: %1; it was only %2 before.</source>
        <comment>crowds</comment>
        <translation>背後にいる可能性があるもの：%1（ここまでは%2だけ）。</translation>
    </message>
    <message>
        <source>The answer goes to %1, which has the address %2, too.</source>
        <translation>応答は、同じアドレス%2を持つ%1に届きます。</translation>
    </message>
    <message>
        <source>No rule of %1 covers the source %2, but a connection that it translates looks the same on the way out.</source>
        <translation>送信元%2に当てはまる%1の規則はありませんが、%1が変換する別のコネクションと、出ていくときの形が同じになります。</translation>
    </message>
    <message>
        <source>%1 applies the connection&apos;s entry: the source %2 becomes %3.</source>
        <translation>%1はコネクションのエントリーを適用し、送信元%2は%3になります。</translation>
    </message>
    <message>
        <source>%1 applies the connection&apos;s entry: the destination %2 becomes %3.</source>
        <translation>%1はコネクションのエントリーを適用し、宛先%2は%3になります。</translation>
    </message>
    <message>
        <source>“%1” sends the PROXY protocol, and it comes to “%2”, which reads HTTP. A proxy that is not set to expect it takes it for a bad request. A document cannot say so, and the run goes on without the header. Let “%1” send none, or an HTTP header in mode http.</source>
        <translation>「%1」が送るPROXYプロトコルは、HTTPを読む「%2」に届きます。受け付ける設定のないプロキシは、これを不正なリクエストとみなします。文書にはその設定がないため、実行ではヘッダーを除いて先へ進みます。「%1」から送らないようにするか、modeをhttpにしてHTTPヘッダーを使ってください。</translation>
    </message>
    <message>
        <source>The backend names “%1”, which is no pod, node or host. Give its address instead of an element: “address” %2, with the port.</source>
        <translation>バックエンドが指す「%1」はPod、ノード、ホストのいずれでもありません。要素の代わりにアドレス（「address」に%2）とポートを指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>%1 says %2, but %Ln other(s) could have written it.</source>
        <translation>
            <numerusform>%1には%2とありますが、ほかの%Ln個の要素が書いた可能性もあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 says %2, written by %3; but others could have written such a line themselves, by this way or another.</source>
        <translation>%1には%2とあり、%3が書いたものです。ただし、この経路または別の経路で、ほかの誰かが同じような行を自分で書けます。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>head of a column (unit of its numbers)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>The first %n packet(s) went unanswered, and this is about the next one. What became of the first: %1</source>
        <translation>
            <numerusform>最初の%n個のパケットには応答がなく、ここで述べるのはその次のパケットです。最初のパケットの結果：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody in this document can show %1 on the network %2 in what is for %3.</source>
        <translation>この文書の構成では、ネットワーク%2を通る%3宛ての通信で%1を見せられるものはありません。</translation>
    </message>
    <message>
        <source>Nobody in this document can show %1 to %2 in what is for %3.</source>
        <translation>この文書の構成では、%3宛ての通信で%2に%1を見せられるものはありません。</translation>
    </message>
    <message>
        <source>Nobody in this document can show %1 on the network %2.</source>
        <translation>この文書の構成では、ネットワーク%2で%1を見せられるものはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n could have shown %1 on the network %2 in what is for %3.</source>
        <translation>
            <numerusform>ネットワーク%2を通る%3宛ての通信で%1を見せる可能性があるものは%n件です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could have shown %1 to %2 in what is for %3.</source>
        <translation>
            <numerusform>%3宛ての通信で%2のログに%1として記録されうる送信元は%n件です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could have shown %1 on the network %2.</source>
        <translation>
            <numerusform>ネットワーク%2で%1を見せる可能性があるものは%n件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after another</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>From %1 onwards it is hidden (%2).</source>
        <translation>%1から先では隠れています（%2）。</translation>
    </message>
    <message>
        <source>Flow “%1” does not get to “%2”: from its sender, the address %3 leads to “%4”. Correct the routes, or let the flow go to an address that nobody else has, such as a published one.</source>
        <translation>フロー「%1」は「%2」に届きません。送信側からは、アドレス%3は「%4」に届きます。経路を直すか、公開アドレスなど重複しないアドレスへフローを送ってください。</translation>
    </message>
    <message>
        <source>The routes to %2 lead round in a circle that passes “%1”, so flow “%3” never ends. Correct the route there.</source>
        <translation>%2への経路は「%1」を通って循環しているため、フロー「%3」は終わりません。そこの経路を修正してください。</translation>
    </message>
    <message>
        <source>Published “%1” hands connections to %2, from where they come back to it, round and round. Name the real backend.</source>
        <translation>公開「%1」がコネクションを渡す%2からは、コネクションが再び「%1」に戻って循環します。本来のバックエンドを指定してください。</translation>
    </message>
    <message>
        <source>Proxy “%2” calls “%3” in the name of its client %4 (flow “%1”), and the answers go to that one straight, which refuses them. Route them through the proxy, or let it use its own address.</source>
        <translation>プロキシ「%2」はクライアント%4を名乗って「%3」を呼び出しますが（フロー「%1」）、応答はクライアントへ直接返り、拒否されます。応答がプロキシを通るように経路を設定するか、プロキシ自身のアドレスを使わせてください。</translation>
    </message>
    <message>
        <source>The answers of “%3” to %4 (flow “%1”) come through gateway “%2”, which has their source, the published address, itself and drops them. Route them past the gateway, or publish in mode dnat.</source>
        <translation>「%3」から%4への応答（フロー「%1」）は、その送信元である公開アドレスを自身が持つゲートウェイ「%2」を通るため、そこで破棄されます。ゲートウェイを通らない経路を設定するか、dnatモードで公開してください。</translation>
    </message>
    <message>
        <source>Gateway “%2” hands what flow “%1” asks on to “%3” with the source %4. That is an address of the machine where it arrives, which drops it. Let the gateway use its own address (mode full-nat; a proxy, not transparent), or call “%3” itself.</source>
        <translation>ゲートウェイ「%2」は、フロー「%1」の要求を送信元%4のまま「%3」へ渡します。これは届いた先のマシン自身のアドレスなので、破棄されます。ゲートウェイ自身のアドレスを使うか（full-natモード、プロキシなら透過にしない）、「%3」を直接呼び出してください。</translation>
    </message>
    <message>
        <source>The key “%1” of the file means nothing to this version of Tombolo: it is kept, but not used. Correct or remove it; keys for others begin with “x-”.</source>
        <translation>ファイルのキー「%1」は、このバージョンのTomboloでは意味がありません。残しますが、使いません。直すか、削除してください（ほかの用途のキーは「x-」で始めます）。</translation>
    </message>
    <message>
        <source>Nothing for %1 can be on the network %2.</source>
        <translation>%1宛てのものがネットワーク%2に現れることはありません。</translation>
    </message>
    <message>
        <source>Nobody at %1 has %2.</source>
        <comment>an element, an address</comment>
        <translation>%1には%2を持つものがありません。</translation>
    </message>
    <message>
        <source>%1 → %2 by %3 (%4)</source>
        <comment>old and new destination, machine, rule</comment>
        <translation>%1→%2（%3の%4）</translation>
    </message>
    <message>
        <source>The destination was translated: %1.</source>
        <translation>宛先は変換されました：%1。</translation>
    </message>
</context>
<context>
    <name>TraceWords</name>
    <message>
        <source>flow %1</source>
        <translation>フロー%1</translation>
    </message>
    <message>
        <source>told by</source>
        <translation>判定に使用</translation>
    </message>
    <message>
        <source>packet %1 of %2: none before it got so far</source>
        <translation>%2個中%1個目のパケット（それより前のものはここまで届かない）</translation>
    </message>
    <message>
        <source>first packet</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>true source</source>
        <translation>真の送信元</translation>
    </message>
    <message>
        <source>seen source</source>
        <translation>見える送信元</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1（%2から見て）</translation>
    </message>
    <message>
        <source>meant for</source>
        <translation>本来の宛先</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>hidden by</source>
        <translation>隠した機器</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>変換した機器</translation>
    </message>
    <message>
        <source>could be</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>%1 and nobody else</source>
        <translation>%1のみ</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>自己申告</translation>
    </message>
    <message>
        <source>%1 by the sender itself</source>
        <translation>%1（送信者自身による）</translation>
    </message>
    <message>
        <source>nothing sent</source>
        <translation>送信なし</translation>
    </message>
    <message>
        <source>it is larger than the sender&apos;s own link takes, and every packet forbids fragmentation</source>
        <translation>送信者自身のリンクに入らない大きさで、フラグメントも禁止されています</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>パケット</translation>
    </message>
    <message>
        <source>%1 of %2 answered, %3 dropped, %4 refused, %5 replies lost</source>
        <translation>%2個中%1個に応答、破棄%3個、拒否%4個、失われた応答%5個</translation>
    </message>
    <message>
        <source>%1 of the first packet</source>
        <translation>%1（最初のパケット）</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>resets</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>reply of %1 itself: it accepts the connection</source>
        <translation>%1自身の応答：コネクションを受け付ける</translation>
    </message>
    <message>
        <source>request of %1, which now connects on</source>
        <translation>%1からの要求：ここから先へのコネクション</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>応答あり</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>到達（応答なし）</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>answered by somebody else</source>
        <translation>別の要素が応答</translation>
    </message>
    <message>
        <source>delivered to somebody else</source>
        <translation>別の要素に到達</translation>
    </message>
    <message>
        <source>refused to somebody else</source>
        <translation>別の要素が拒否</translation>
    </message>
    <message>
        <source>dropped to somebody else</source>
        <translation>別の要素への途中で破棄</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>場所：%1</translation>
    </message>
    <message>
        <source>really %1</source>
        <translation>本当は%1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失われる</translation>
    </message>
    <message>
        <source>source</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>宛先</translation>
    </message>
</context>
<context>
    <name>TwinExport</name>
    <message>
        <source>All flows together</source>
        <translation>全フローの合計</translation>
    </message>
    <message>
        <source>%1: its twin</source>
        <translation>%1：対になるモデル</translation>
    </message>
    <message>
        <source>%1: the document</source>
        <translation>%1：この文書</translation>
    </message>
    <message>
        <source>A document and its twin</source>
        <translation>文書と対になるモデル</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <comment>titles of two drawings side by side</comment>
        <translation>%1と%2</translation>
    </message>
</context>
<context>
    <name>TwinText</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>All flows</source>
        <translation>すべてのフロー</translation>
    </message>
    <message numerus="yes">
        <source>All flows but %n that one side alone answers</source>
        <translation>
            <numerusform>片側だけで応答のある%n本を除く全フロー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <comment>flows</comment>
        <translation>
            <numerusform>%Ln本が隠れている</numerusform>
        </translation>
    </message>
    <message>
        <source>Flows answered</source>
        <translation>応答のあったフロー</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>ホップ数</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>変換回数</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Addresses for pods</source>
        <translation>Podに要るアドレス</translation>
    </message>
    <message>
        <source>Flows with a hidden source</source>
        <translation>送信元が隠れたフロー</translation>
    </message>
</context>
<context>
    <name>tombolo::app::CompareWindow</name>
    <message>
        <source>Compared with %1 – Tombolo</source>
        <translation>%1との比較 – Tombolo</translation>
    </message>
    <message>
        <source>&amp;Compare again</source>
        <translation>もう一度比較(&amp;C)</translation>
    </message>
    <message>
        <source>Compares the file with the document as it is now</source>
        <translation>ファイルを現在の文書と比較します</translation>
    </message>
    <message>
        <source>&amp;Export the drawing…</source>
        <translation>図をエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更の一覧</translation>
    </message>
    <message>
        <source>Both documents in one drawing</source>
        <translation>2つの文書を重ねた図</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比較中…</translation>
    </message>
    <message>
        <source>the present document</source>
        <translation>現在の文書</translation>
    </message>
    <message>
        <source>%1 cannot be simulated: %2</source>
        <translation>%1はシミュレーションできません：%2</translation>
    </message>
    <message>
        <source>Both documents behave alike. %1</source>
        <translation>2つの文書の動作は同じです。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from %1 to the present document. %2</source>
        <translation>
            <numerusform>%1から現在の文書への変更：%n件。%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Export the drawing</source>
        <translation>図をエクスポート</translation>
    </message>
    <message>
        <source>Drawings (*.svg *.png *.pdf *.html);;All files (*)</source>
        <translation>図 (*.svg *.png *.pdf *.html);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The drawing is in %1</source>
        <translation>図を%1に保存しました</translation>
    </message>
    <message>
        <source>The document has changed; comparing again…</source>
        <translation>文書が変更されました。もう一度比較しています…</translation>
    </message>
</context>
<context>
    <name>tombolo::app::MainWindow</name>
    <message>
        <source>Tombolo topologies (*.tombolo *.json);;All files (*)</source>
        <translation>Tombolo トポロジー (*.tombolo *.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>パレット</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>アウトライン</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクタ</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Packet story</source>
        <translation>パケットの経過</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>コネクション</translation>
    </message>
    <message>
        <source>%1 (read-only: made by a newer Tombolo)</source>
        <translation>%1（読み取り専用：より新しいTomboloで作成）</translation>
    </message>
    <message>
        <source>%1[*] – Tombolo</source>
        <translation>%1[*] – Tombolo</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>シミュレート中…</translation>
    </message>
    <message>
        <source>Cannot be simulated</source>
        <translation>シミュレートできません</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>フロー%n本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>送信元が隠れている：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>問題（%1）</translation>
    </message>
    <message>
        <source>Tombolo</source>
        <translation>Tombolo</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>保存していない変更</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>%1への変更を保存しますか？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新規(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイルを開く(&amp;R)</translation>
    </message>
    <message>
        <source>Open an exa&amp;mple</source>
        <translation>例を開く(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Welcome page</source>
        <translation>ようこそページ(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export the diagram…</source>
        <translation>図をエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Write a repor&amp;t…</source>
        <translation>レポートをエクスポート(&amp;T)…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>印刷プレビュー(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>No file was opened yet</source>
        <translation>まだファイルを開いていません</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>この一覧を消去(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>挿入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>パネル(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>配置をリセット(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Reduc&amp;e motion</source>
        <translation>動きを減らす(&amp;E)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全画面表示(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>Run &amp;automatically after each change</source>
        <translation>変更のたびに自動で実行(&amp;A)</translation>
    </message>
    <message>
        <source>Run &amp;now</source>
        <translation>今すぐ実行(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Tombolo</source>
        <translation>Tomboloについて(&amp;A)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>%1 files (*.%2);;All files (*)</source>
        <translation>%1 ファイル (*.%2);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The diagram is in %1</source>
        <translation>図を%1に保存しました</translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation>レポートを%1に保存しました</translation>
    </message>
    <message>
        <source>There is nothing to print: the drawing is empty</source>
        <translation>図が空のため、印刷するものがありません</translation>
    </message>
    <message>
        <source>About Tombolo</source>
        <translation>Tomboloについて</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Tombolo %1&lt;/h3&gt;&lt;p&gt;Draws networks of clusters, simulates their packets, and shows which hop hides the source, from whom, and who else it could have been.&lt;/p&gt;&lt;p&gt;A tombolo is the bar of sand that ties an island to the land.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt, QCustomPlot, Boost and nlohmann JSON.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Tombolo %1&lt;/h3&gt;&lt;p&gt;クラスタのネットワークを描いてパケットをシミュレートし、どのホップが誰に対して送信元を隠すか、ほかに誰が送信元でありえたかを示します。&lt;/p&gt;&lt;p&gt;トンボロ（陸繋砂州）とは、島と陸をつなぐ砂州のことです。&lt;/p&gt;&lt;p&gt;GNU General Public Licenseバージョン3以降に基づくフリーソフトウェアです。Qt、QCustomPlot、Boost、nlohmann JSONを使用しています。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Write a Linux &amp;lab…</source>
        <translation>Linuxラボをエクスポート(&amp;L)…</translation>
    </message>
    <message>
        <source>Write a Linux lab</source>
        <translation>Linuxラボをエクスポート</translation>
    </message>
    <message>
        <source>Directories (*)</source>
        <translation>ディレクトリ (*)</translation>
    </message>
    <message>
        <source>Linux lab</source>
        <translation>Linuxラボ</translation>
    </message>
    <message>
        <source>Linux cannot realise this document; nothing was written.</source>
        <translation>この文書はLinuxでは実現できません。何もエクスポートしていません。</translation>
    </message>
    <message>
        <source>The lab is in %1.</source>
        <translation>ラボは%1にあります。</translation>
    </message>
    <message>
        <source>On a Linux machine, “sudo ./verify” in that directory sends every flow through the kernel and says where it does something else than the simulator. README.md there tells the rest.</source>
        <translation>Linuxマシンのそのディレクトリで「sudo ./verify」を実行すると、すべてのフローを実際のカーネルに通し、シミュレーターと違う動きをした箇所を示します。詳しくはそこにあるREADME.mdをご覧ください。</translation>
    </message>
    <message>
        <source>There is no capture before the simulation has run</source>
        <translation>シミュレーションを実行するまでキャプチャはありません</translation>
    </message>
    <message>
        <source>The capture is in %1</source>
        <translation>キャプチャは%1にあります</translation>
    </message>
    <message>
        <source>Save a &amp;capture of all wires…</source>
        <translation>全回線のキャプチャを保存(&amp;C)…</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1はすでにあります。置き換えますか？</translation>
    </message>
    <message>
        <source>The file has changed on disk</source>
        <translation>ファイルがディスク上で変更されています</translation>
    </message>
    <message>
        <source>%1 was changed by another program or window since it was opened here. Saving replaces those changes.</source>
        <translation>%1は、ここで開いたあとに別のプログラムまたはウィンドウで変更されました。保存するとその変更は失われます。</translation>
    </message>
    <message>
        <source>Save &amp;anyway</source>
        <translation>それでも保存(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>こちらを保つ(&amp;K)</translation>
    </message>
    <message>
        <source>Go on with the drawing shown here; saving replaces the file</source>
        <translation>ここに表示されている図で作業を続けます。保存するとファイルを置き換えます</translation>
    </message>
    <message>
        <source>%1 is no longer on disk. Save to write it again.</source>
        <translation>%1はディスク上にありません。保存すると書き直せます。</translation>
    </message>
    <message>
        <source>%1 has changed on disk. Reloading it loses your unsaved changes.</source>
        <translation>%1がディスク上で変更されました。再読み込みすると、保存していない変更は失われます。</translation>
    </message>
    <message>
        <source>%1 has changed on disk.</source>
        <translation>%1がディスク上で変更されました。</translation>
    </message>
    <message>
        <source>Open the file as it is on disk now</source>
        <translation>いまディスクにある内容でファイルを開きます</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>取り消しました：%1</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Why hidden, and what would bring it back</source>
        <translation>隠れる理由と、見えるようにする方法(&amp;W)</translation>
    </message>
    <message>
        <source>Which rule hides the source of the flow that is shown, and the changes that would bring it back</source>
        <translation>表示中のフローの送信元を隠す規則と、見えるようにする変更</translation>
    </message>
    <message>
        <source>Weighs the flat and the island model for this drawing, with its addresses</source>
        <translation>この図についてフラットとアイランドの得失を、アドレスも含めて比べます</translation>
    </message>
    <message>
        <source>Who was that?</source>
        <translation>送信元の特定</translation>
    </message>
    <message>
        <source>&amp;Stand here</source>
        <translation>この要素の視点で見る(&amp;S)</translation>
    </message>
    <message>
        <source>Show only what the selected element or network can know</source>
        <translation>選択した要素やネットワークから分かることだけを表示</translation>
    </message>
    <message>
        <source>All &amp;hidden sources</source>
        <translation>隠れた送信元をすべて表示(&amp;H)</translation>
    </message>
    <message>
        <source>Show all flows with a hidden source at once, and what each translator merges</source>
        <translation>送信元が隠されたフローと、各変換機器がまとめるものを一度に表示</translation>
    </message>
    <message>
        <source>Who was th&amp;at?</source>
        <translation>送信元の特定(&amp;A)</translation>
    </message>
    <message>
        <source>Take a logged line and find who could be behind it</source>
        <translation>ログの1行から、送信元の候補を調べる</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>マトリクス</translation>
    </message>
    <message>
        <source>&amp;Matrix: who sees whom</source>
        <translation>マトリクス：誰が誰を見るか(&amp;M)</translation>
    </message>
    <message>
        <source>Whose true address everyone who listens sees, for all pairs at once</source>
        <translation>待ち受けているすべての要素に、誰の本当のアドレスが見えるかを、全組み合わせについて表示</translation>
    </message>
    <message>
        <source>-matrix</source>
        <translation>-マトリクス</translation>
    </message>
    <message>
        <source>The matrix is in %1</source>
        <translation>マトリクスを%1にエクスポートしました</translation>
    </message>
    <message>
        <source>&amp;Twin: the other model beside it…</source>
        <translation>もう一方のモデルを並べて表示(&amp;T)…</translation>
    </message>
    <message>
        <source>The same drawing in the other model, both runs on one clock</source>
        <translation>同じ図をもう一方のモデルで並べ、同じ時刻で再生します</translation>
    </message>
    <message>
        <source>&amp;Compare with a file…</source>
        <translation>ファイルと比較(&amp;C)…</translation>
    </message>
    <message>
        <source>What another document does differently, in words and as a drawing</source>
        <translation>別の文書との動作の違いを文と図で示します</translation>
    </message>
    <message>
        <source>The document is in the other model now; undo brings it back</source>
        <translation>文書をもう一方のモデルに変換しました。元に戻すこともできます</translation>
    </message>
    <message>
        <source>Tombolo documents (*.tombolo);;All files (*)</source>
        <translation>Tombolo 文書 (*.tombolo);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Which mo&amp;del?…</source>
        <translation>どちらのモデルが適切か(&amp;D)…</translation>
    </message>
    <message>
        <source>Wireshark could not be started. Save the capture and open it by hand.</source>
        <translation>Wiresharkを起動できませんでした。キャプチャを保存してから、手動で開いてください。</translation>
    </message>
    <message>
        <source>Made by a newer Tombolo</source>
        <translation>新しいTomboloで作成された文書</translation>
    </message>
    <message>
        <source>%1 was made by a newer Tombolo. What this one does not know would be lost by saving, so the file stays as it is. Copy it with your file manager, or save it with the newer version; diagrams and reports can be exported.</source>
        <translation>%1は新しいTomboloで作成されています。このバージョンが知らない内容は保存すると失われるため、ファイルはそのまま残します。ファイルマネージャーで複製するか、新しいバージョンで保存してください。図とレポートの書き出しはできます。</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>次のパネル(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation>前のパネル(&amp;V)</translation>
    </message>
    <message>
        <source>Who can te&amp;ll: the identity ledger</source>
        <translation>誰に送信元が分かるか：送信元台帳(&amp;L)</translation>
    </message>
    <message>
        <source>What each machine on the way of the flow that is shown can tell of its source</source>
        <translation>表示中のフローの経路上で、各機器に送信元がどこまで分かるか</translation>
    </message>
    <message>
        <source>No report was written</source>
        <translation>レポートは書き出しませんでした</translation>
    </message>
    <message>
        <source>The advice is in %1</source>
        <translation>助言を%1に保存しました</translation>
    </message>
    <message>
        <source>Why hidden</source>
        <translation>隠れる理由</translation>
    </message>
    <message>
        <source>Who can tell</source>
        <translation>送信元台帳</translation>
    </message>
    <message>
        <source>Compare: choose the old document; this one is the new</source>
        <translation>比較：旧のドキュメントを選択（新は現在のドキュメント）</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>再読み込み(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>応答あり：%n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::app::OutputDialog</name>
    <message>
        <source>Export the diagram</source>
        <translation>図をエクスポート</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>レポートをエクスポート</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Markdown, figures beside it</source>
        <translation>Markdown（図は別ファイル）</translation>
    </message>
    <message>
        <source>CSV, tables only</source>
        <translation>CSV（表のみ）</translation>
    </message>
    <message>
        <source>JSON, texts and tables</source>
        <translation>JSON（本文と表）</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>形式(&amp;F):</translation>
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
        <source>&amp;Colours:</source>
        <translation>配色(&amp;C):</translation>
    </message>
    <message>
        <source>&amp;Size factor:</source>
        <translation>拡大率(&amp;S):</translation>
    </message>
    <message>
        <source>None: the whole drawing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>&amp;Path of a flow:</source>
        <translation>フローの経路(&amp;P):</translation>
    </message>
    <message>
        <source>With a &amp;legend</source>
        <translation>凡例を付ける(&amp;L)</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章</translation>
    </message>
    <message>
        <source>C&amp;hapters:</source>
        <translation>章(&amp;H):</translation>
    </message>
    <message>
        <source>The whole drawing</source>
        <translation>図全体</translation>
    </message>
    <message>
        <source>&amp;View:</source>
        <translation>表示(&amp;V):</translation>
    </message>
    <message>
        <source>All hidden sources</source>
        <translation>隠れた送信元をすべて表示</translation>
    </message>
    <message>
        <source>As seen by %1</source>
        <translation>%1の視点</translation>
    </message>
</context>
<context>
    <name>tombolo::app::RecoveryDialog</name>
    <message>
        <source>Recover</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Tombolo was not closed properly. These unsaved changes can be recovered:</source>
        <translation>Tomboloが正常に終了しませんでした。保存されていない次の変更を復元できます：</translation>
    </message>
    <message>
        <source>Tombolo was not closed properly. These unsaved changes to %1 can be recovered:</source>
        <translation>Tomboloが正常に終了しませんでした。%1の、保存されていない次の変更を復元できます：</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Copy written</source>
        <translation>控えの日時</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>復元(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete this copy</source>
        <translation>この控えを削除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>今はしない(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open the saved file</source>
        <translation>保存済みのファイルを開く(&amp;O)</translation>
    </message>
    <message>
        <source>An unsaved drawing</source>
        <translation>保存されていない図</translation>
    </message>
</context>
<context>
    <name>tombolo::app::ReportDialog</name>
    <message>
        <source>Write a report</source>
        <translation>レポートをエクスポート</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1を書き出しています…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
</context>
<context>
    <name>tombolo::app::Session</name>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
</context>
<context>
    <name>tombolo::app::ShortcutsDialog</name>
    <message>
        <source>, </source>
        <comment>between keys</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>キャンバス上</translation>
    </message>
    <message>
        <source>Flow from the selected element</source>
        <translation>選択した要素からフローを引く</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Next or previous element</source>
        <translation>次または前の要素</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>Nearest element in a direction</source>
        <translation>その方向で最も近い要素</translation>
    </message>
    <message>
        <source>Ctrl+arrow keys</source>
        <translation>Ctrl+矢印キー</translation>
    </message>
    <message>
        <source>Move the selection</source>
        <translation>選択したものを移動</translation>
    </message>
    <message>
        <source>Arrow keys; with Shift further</source>
        <translation>矢印キー（Shiftで大きく）</translation>
    </message>
    <message>
        <source>Context menu of the element</source>
        <translation>要素のコンテキストメニュー</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>メニューキー</translation>
    </message>
    <message>
        <source>Find by typing its name</source>
        <translation>名前を入力して検索</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文字キー</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>カーソル位置で拡大・縮小</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>マウスホイール</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>表示位置の移動</translation>
    </message>
    <message>
        <source>Middle button, or Space and drag</source>
        <translation>中ボタン、またはSpaceを押しながらドラッグ</translation>
    </message>
</context>
<context>
    <name>tombolo::app::TwinInputs</name>
    <message>
        <source>&amp;Free prefixes:</source>
        <translation>空きブロック(&amp;F):</translation>
    </message>
    <message>
        <source>as needed; or for example 10.64.0.0/12, 172.20.0.0/16</source>
        <translation>自動割り当て。例：10.64.0.0/12, 172.20.0.0/16</translation>
    </message>
    <message>
        <source>Prefixes that pods may have</source>
        <translation>Podに使えるプレフィックス</translation>
    </message>
    <message>
        <source>Prefixes that the pods of the twin may have, separated by commas. Empty: whatever private space the document does not use.</source>
        <translation>変換後のPodに使えるプレフィックスをコンマ区切りで指定します。空欄の場合は、文書で使われていないプライベートアドレスから割り当てます。</translation>
    </message>
    <message>
        <source>Node &amp;block:</source>
        <translation>ノードブロック(&amp;B):</translation>
    </message>
    <message>
        <source>“%1” is no prefix; write for example 10.64.0.0/12.</source>
        <translation>「%1」はプレフィックスではありません。例：10.64.0.0/12</translation>
    </message>
</context>
<context>
    <name>tombolo::app::TwinTable</name>
    <message>
        <source>hidden</source>
        <translation>隠れている</translation>
    </message>
    <message>
        <source>true source</source>
        <translation>本当の送信元</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>ホップ数</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>変換回数</translation>
    </message>
    <message>
        <source>Receiver sees</source>
        <translation>受信側に見える送信元</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Flow, left → right</source>
        <translation>フロー（左 → 右）</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>別の要素</translation>
    </message>
    <message>
        <source>translated, for one alone</source>
        <translation>変換（1対1）</translation>
    </message>
    <message>
        <source>not answered: %1</source>
        <comment>flow</comment>
        <translation>応答なし：%1</translation>
    </message>
    <message>
        <source>Flows answered</source>
        <translation>応答のあったフロー</translation>
    </message>
    <message>
        <source>Addresses for pods</source>
        <translation>Podに要るアドレス</translation>
    </message>
    <message>
        <source>Node blocks; islands use theirs in every cluster.</source>
        <translation>ノードブロックの合計。アイランドではどのクラスタも同じものを使います。</translation>
    </message>
    <message>
        <source>somebody else, no answer</source>
        <translation>別の要素、応答なし</translation>
    </message>
</context>
<context>
    <name>tombolo::app::TwinWindow</name>
    <message>
        <source>Twin: the other model beside it – Tombolo</source>
        <translation>もう一方のモデルを並べて表示 – Tombolo</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>このモデルを使う(&amp;U)</translation>
    </message>
    <message>
        <source>Replaces the document by the twin, as one step that can be undone</source>
        <translation>文書を変換後のモデルに置き換えます（1回の操作として元に戻せます）</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Saves the twin as a document of its own</source>
        <translation>変換後のモデルを別の文書として保存します</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>What the conversion takes</source>
        <translation>モデル変換の内容</translation>
    </message>
    <message>
        <source>Converting…</source>
        <translation>変換中…</translation>
    </message>
    <message>
        <source>%1: this document</source>
        <translation>%1：この文書</translation>
    </message>
    <message>
        <source>%1: its twin</source>
        <translation>%1：対になるモデル</translation>
    </message>
    <message>
        <source>There is no cluster to convert.</source>
        <translation>変換するクラスタがありません。</translation>
    </message>
    <message>
        <source>Convert to flat mode</source>
        <translation>フラットモードへの変換</translation>
    </message>
    <message>
        <source>Convert to island mode</source>
        <translation>アイランドモードへの変換</translation>
    </message>
    <message>
        <source>Save the twin as</source>
        <translation>変換後の文書を保存</translation>
    </message>
    <message>
        <source>Tombolo documents (*.tombolo);;All files (*)</source>
        <translation>Tombolo 文書 (*.tombolo);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The twin is in %1</source>
        <translation>変換後の文書を%1に保存しました</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>この文書</translation>
    </message>
    <message>
        <source>Its twin</source>
        <translation>対になるモデル</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) that are answered here are not answered in the twin.</source>
        <translation>
            <numerusform>ここで応答のあるフローのうち%n本は、ツインでは応答がありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Converting to flat mode…</source>
        <translation>フラットモードへ変換しています…</translation>
    </message>
    <message>
        <source>Converting to island mode…</source>
        <translation>アイランドモードへ変換しています…</translation>
    </message>
    <message>
        <source>Step 1 of 2: addresses, routes, translations, filters and targets of flows for the other model.</source>
        <translation>ステップ1/2：もう一方のモデル用に、アドレス、経路、変換、フィルター、フローの宛先を作り直しています。</translation>
    </message>
    <message>
        <source>Step 2 of 2: a run of both, to find flows that are not answered any more.</source>
        <translation>ステップ2/2：両方を実行し、応答が返らなくなるフローを探しています。</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>図をエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Writes both drawings side by side, with their totals, as a picture</source>
        <translation>2つの図を並べ、合計とともに画像に書き出します</translation>
    </message>
    <message>
        <source>Export both drawings</source>
        <translation>2つの図をエクスポート</translation>
    </message>
    <message>
        <source>Drawings (*.svg *.png *.pdf);;All files (*)</source>
        <translation>図 (*.svg *.png *.pdf);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Both drawings are in %1</source>
        <translation>2つの図を%1に書き出しました</translation>
    </message>
</context>
<context>
    <name>tombolo::app::WelcomePage</name>
    <message>
        <source>One cluster</source>
        <translation>1つのクラスタ</translation>
    </message>
    <message>
        <source>What Kubernetes itself promises: pods reach each other without translation, on any node.</source>
        <translation>Kubernetes自体の約束：どのノードでも、Pod同士は変換なしで通信できます。</translation>
    </message>
    <message>
        <source>Two flat clusters</source>
        <translation>2つのフラットクラスタ</translation>
    </message>
    <message>
        <source>Unique pod addresses and routes: everyone sees who is really talking.</source>
        <translation>一意なPodアドレスと経路：本当の通信相手が誰にでも見えます。</translation>
    </message>
    <message>
        <source>Two islands</source>
        <translation>2つのアイランド</translation>
    </message>
    <message>
        <source>The same pods with reused addresses: nodes and gateways translate, and hide who is talking.</source>
        <translation>同じPod、使い回しのアドレス：ノードとゲートウェイが変換し、通信しているのが誰かを隠します。</translation>
    </message>
    <message>
        <source>Ingress: virtual IP and proxy</source>
        <translation>Ingress：仮想IPとプロキシ</translation>
    </message>
    <message>
        <source>Four doors to the same pods, and what each of them lets the pod see of the client.</source>
        <translation>同じPodへの4つの入口と、それぞれでPodから見えるクライアントです。</translation>
    </message>
    <message>
        <source>Egress: the way out</source>
        <translation>Egress：外への出口</translation>
    </message>
    <message>
        <source>The partner sees the pod, the internet sees the gateway: the masquerade list decides.</source>
        <translation>取引先にはPodが、インターネットにはゲートウェイが見えます。決めるのはマスカレードの一覧です。</translation>
    </message>
    <message>
        <source>Tombolo</source>
        <translation>Tombolo</translation>
    </message>
    <message>
        <source>Draw clusters, nodes, pods and gateways, press play, and see which hop hides the source.</source>
        <translation>クラスタ・ノード・Pod・ゲートウェイを描いて再生すると、どのホップが送信元を隠すか分かります。</translation>
    </message>
    <message>
        <source>Start from an example</source>
        <translation>例から始める</translation>
    </message>
    <message>
        <source>New drawing</source>
        <translation>新しい図</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>Recent files:</source>
        <translation>最近使ったファイル：</translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::CanvasEditor</name>
    <message numerus="yes">
        <source>Move %n element(s)</source>
        <translation>
            <numerusform>%n個の要素を移動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s) to %1</source>
        <translation>
            <numerusform>%n個の要素を%1へ移動</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>メモを編集</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>名前を%1に変更</translation>
    </message>
    <message>
        <source>Collapse %1</source>
        <translation>%1を折りたたむ</translation>
    </message>
    <message>
        <source>Expand %1</source>
        <translation>%1を展開</translation>
    </message>
    <message>
        <source>The layout is tidy already.</source>
        <translation>配置はすでに整っています。</translation>
    </message>
    <message>
        <source>Tidy layout</source>
        <translation>配置を整える</translation>
    </message>
    <message>
        <source>note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1を削除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n element(s)</source>
        <translation>
            <numerusform>%n個の要素を削除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n element(s)</source>
        <translation>
            <numerusform>%n個の要素を複製</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n element(s).</source>
        <translation>
            <numerusform>%n個の要素をコピーしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no part of a topology on the clipboard.</source>
        <translation>クリップボードにトポロジーの要素がありません。</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n element(s)</source>
        <translation>
            <numerusform>%n個の要素を貼り付け</numerusform>
        </translation>
    </message>
    <message>
        <source>A pod lives on a node: drop it on one.</source>
        <translation>Podはノード上で動きます。ノードの上にドロップしてください。</translation>
    </message>
    <message>
        <source>A node belongs to a cluster: drop it on one.</source>
        <translation>ノードはクラスタに属します。クラスタの上にドロップしてください。</translation>
    </message>
    <message>
        <source>A service belongs to a cluster: drop it on one.</source>
        <translation>Serviceはクラスタに属します。クラスタの上にドロップしてください。</translation>
    </message>
    <message>
        <source>A policy belongs to a cluster: drop it on one.</source>
        <translation>ポリシーはクラスタに属します。クラスタの上にドロップしてください。</translation>
    </message>
    <message>
        <source>Added %1. Undo with %2.</source>
        <translation>%1を追加しました。%2で元に戻せます。</translation>
    </message>
    <message>
        <source>%1 and %2 are connected already.</source>
        <translation>%1と%2はすでに接続されています。</translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>%1を%2に接続</translation>
    </message>
    <message>
        <source>Disconnect %1 from %2</source>
        <translation>%1を%2から切断</translation>
    </message>
    <message>
        <source>%1, published at %2</source>
        <translation>%1（%2で公開）</translation>
    </message>
    <message>
        <source>Draw a flow from %1 to %2</source>
        <translation>%1から%2へのフローを描く</translation>
    </message>
    <message>
        <source>A flow from %1 to %2. Press play to see it move.</source>
        <translation>%1から%2へのフローです。再生すると動きが見えます。</translation>
    </message>
    <message numerus="yes">
        <source>Pasted %n element(s).</source>
        <translation>
            <numerusform>%n個の要素を貼り付けました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::CanvasKeys</name>
    <message>
        <source>Find: type the beginning of a name or address; F3 finds the next.</source>
        <translation>検索：名前かアドレスの先頭を入力します。F3で次を検索します。</translation>
    </message>
    <message>
        <source>Find: %1. Nothing begins with it.</source>
        <translation>検索：%1。これで始まるものはありません。</translation>
    </message>
    <message>
        <source>Find: %1. This is %2.</source>
        <translation>検索：%1。これは%2です。</translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>キャンバス</translation>
    </message>
    <message>
        <source>This document is read-only.</source>
        <translation>この文書は読み取り専用です。</translation>
    </message>
    <message>
        <source>Select a pod, node, client or server first: a flow starts there.</source>
        <translation>先にPod・ノード・クライアント・サーバーのどれかを選んでください。フローはそこから始まります。</translation>
    </message>
    <message>
        <source>Select what should be connected first.</source>
        <translation>先に接続するものを選んでください。</translation>
    </message>
    <message>
        <source>Release to put it here.</source>
        <translation>離すとここに置きます。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a way of looking – what is seen so</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::EmptyHint</name>
    <message>
        <source>Nothing here yet</source>
        <translation>まだ何もありません</translation>
    </message>
    <message>
        <source>Two islands, flat clusters, gateways: ready to play.</source>
        <translation>2つのアイランド、フラットクラスタ、ゲートウェイ：すぐに再生できます。</translation>
    </message>
    <message>
        <source>Add a &amp;cluster</source>
        <translation>クラスタを追加(&amp;C)</translation>
    </message>
    <message>
        <source>Or drag one from the palette to where you want it.</source>
        <translation>またはパレットから好きな場所へドラッグします。</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>ファイルを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Or drop a .tombolo file here.</source>
        <translation>または .tomboloファイルをここにドロップします。</translation>
    </message>
    <message>
        <source>Start from an e&amp;xample</source>
        <translation>例から始める(&amp;X)</translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::LensBanner</name>
    <message>
        <source>Leave (Esc)</source>
        <translation>戻る（Esc）</translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::LinkDrag</name>
    <message>
        <source>Flow from %1: choose its target, a pod, node, service, host or gateway. Esc cancels.</source>
        <translation>%1からのフロー：宛先（Pod・ノード・Service・ホスト・ゲートウェイ）を選んでください。Escで取り消します。</translation>
    </message>
    <message>
        <source>From %1: choose what to connect it to. Esc cancels.</source>
        <translation>%1から：接続先を選んでください。Escで取り消します。</translation>
    </message>
    <message>
        <source>A flow from %1 cannot end at %2.</source>
        <translation>%1からのフローを%2で終えることはできません。</translation>
    </message>
    <message>
        <source>%1 cannot be connected to %2.</source>
        <translation>%1を%2に接続できません。</translation>
    </message>
    <message>
        <source>Release or press Enter: a flow from %1 to %2.</source>
        <translation>離すかEnterを押すと、%1から%2へのフローになります。</translation>
    </message>
    <message>
        <source>Release or press Enter: connect %1 to %2.</source>
        <translation>離すかEnterを押すと、%1を%2に接続します。</translation>
    </message>
    <message>
        <source>%1 cannot be connected to itself: choose another element.</source>
        <translation>%1を自分自身に接続することはできません。別の要素を選んでください。</translation>
    </message>
    <message>
        <source>A flow from %1 to itself crosses no wire: choose another target.</source>
        <translation>%1から自分自身へのフローはどの回線も通りません。別の宛先を選んでください。</translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::LinkTool</name>
    <message>
        <source>Drag from %1 to what it should reach.</source>
        <translation>%1から宛先へドラッグします。</translation>
    </message>
    <message>
        <source>Drag from a pod, node, client or server to its target.</source>
        <translation>Pod・ノード・クライアント・サーバーから宛先へドラッグします。</translation>
    </message>
    <message>
        <source>Drag from %1 to what it should be connected to.</source>
        <translation>%1から接続先へドラッグします。</translation>
    </message>
    <message>
        <source>Drag from a network, router, gateway or host to another.</source>
        <translation>ネットワーク・ルーター・ゲートウェイ・ホストから別のものへドラッグします。</translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::Menus</name>
    <message>
        <source>Create &amp;here</source>
        <translation>ここに作成(&amp;H)</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1を選択</translation>
    </message>
    <message>
        <source>&amp;Disconnect %1 from %2</source>
        <translation>%1を%2から切断(&amp;D)</translation>
    </message>
    <message>
        <source>Open capture in &amp;Wireshark</source>
        <translation>キャプチャを&amp;Wiresharkで開く</translation>
    </message>
    <message>
        <source>Open capture in &amp;Wireshark (not installed)</source>
        <translation>キャプチャを&amp;Wiresharkで開く（未インストール）</translation>
    </message>
    <message>
        <source>&amp;Save capture…</source>
        <translation>キャプチャを保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Save capture… (run the simulation first)</source>
        <translation>キャプチャを保存(&amp;S)…（先にシミュレーションを実行）</translation>
    </message>
    <message>
        <source>Stand &amp;here: what it can know</source>
        <translation>この要素の視点で見る(&amp;H)</translation>
    </message>
    <message>
        <source>Stand &amp;here (run the simulation first)</source>
        <translation>この要素の視点で見る（先にシミュレーションを実行）(&amp;H)</translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::MiniMap</name>
    <message>
        <source>Mini-map</source>
        <translation>ミニマップ</translation>
    </message>
    <message>
        <source>Drag the frame to move the view</source>
        <translation>枠をドラッグすると表示位置が動きます</translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::Palette</name>
    <message>
        <source>Palette</source>
        <translation>パレット</translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::PanTool</name>
    <message>
        <source>Drag to move the paper. Esc returns to selecting.</source>
        <translation>ドラッグすると用紙が動きます。Escで選択に戻ります。</translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::PlaceTool</name>
    <message>
        <source>Click to place: %1. Esc ends.</source>
        <translation>クリックで配置：%1。Escで終わります。</translation>
    </message>
    <message>
        <source>Click to place in %2: %1. Esc ends.</source>
        <translation>クリックで%2の中に配置：%1。Escで終わります。</translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::RenameEditor</name>
    <message>
        <source>Text of the note</source>
        <translation>メモの文</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新しい名前</translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::SelectTool</name>
    <message>
        <source>Resize %1</source>
        <translation>%1のサイズを変更</translation>
    </message>
    <message>
        <source>This document is read-only.</source>
        <translation>この文書は読み取り専用です。</translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s)</source>
        <translation>
            <numerusform>%n個の要素を移動</numerusform>
        </translation>
    </message>
    <message>
        <source>A pod lives on a node: it stays where it was.</source>
        <translation>Podはノード上で動くため、元の場所のままです。</translation>
    </message>
    <message>
        <source>A node belongs to a cluster: it stays where it was.</source>
        <translation>ノードはクラスタに属するため、元の場所のままです。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>取り消しました。</translation>
    </message>
    <message>
        <source>Release to leave it here. Alt ignores the grid, Esc takes it back.</source>
        <translation>離すとここに置きます。Altでグリッドを無視し、Escで取り消します。</translation>
    </message>
    <message>
        <source>A pod lives on a node: move it over one.</source>
        <translation>Podはノード上で動きます。ノードの上へ動かしてください。</translation>
    </message>
    <message>
        <source>A node belongs to a cluster: move it over one.</source>
        <translation>ノードはクラスタに属します。クラスタの上へ動かしてください。</translation>
    </message>
    <message>
        <source>Release to move it into %1, with new addresses.</source>
        <translation>離すと%1の中に移り、アドレスが新しくなります。</translation>
    </message>
    <message>
        <source>Release to keep this size. Esc takes it back.</source>
        <translation>離すとこのサイズになります。Escで取り消します。</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) selected.</source>
        <translation>
            <numerusform>%n個の要素を選択中です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag to select several; right click to create something here.</source>
        <translation>ドラッグで複数選択、右クリックでここに作成します。</translation>
    </message>
    <message>
        <source>Drag to resize %1.</source>
        <translation>ドラッグで%1のサイズを変えます。</translation>
    </message>
    <message>
        <source>Drag to what %1 should be connected to, or send to.</source>
        <translation>%1の接続先または送信先へドラッグします。</translation>
    </message>
    <message>
        <source>Click to show what is in %1.</source>
        <translation>クリックで%1の中を表示します。</translation>
    </message>
    <message>
        <source>Click to fold %1 up.</source>
        <translation>クリックで%1を折りたたみます。</translation>
    </message>
    <message>
        <source>Click to select %1, which this line belongs to.</source>
        <translation>クリックで、この線が属する%1を選択します。</translation>
    </message>
    <message>
        <source>Click to select the note, double click to edit it.</source>
        <translation>クリックでメモを選択、ダブルクリックで編集します。</translation>
    </message>
    <message>
        <source>Click to select %1, drag to move it, double click to rename it.</source>
        <translation>クリックで%1を選択、ドラッグで移動、ダブルクリックで名前を変更します。</translation>
    </message>
</context>
<context>
    <name>tombolo::charts::GrowthChart</name>
    <message>
        <source>Flat</source>
        <translation>フラット</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>アイランド</translation>
    </message>
    <message>
        <source>flat fits all along</source>
        <translation>フラットは最後まで収まる</translation>
    </message>
    <message>
        <source>flat fits up to %1</source>
        <translation>フラットが収まるのは%1まで</translation>
    </message>
    <message>
        <source>flat does not fit</source>
        <translation>フラットは収まらない</translation>
    </message>
    <message>
        <source>Addresses and growth</source>
        <translation>アドレスと増設</translation>
    </message>
    <message>
        <source>Addresses for pods</source>
        <translation>Podに要るアドレス</translation>
    </message>
    <message>
        <source>There are no addresses to plan.</source>
        <translation>割り当てるアドレスがありません。</translation>
    </message>
    <message>
        <source>Free: %1</source>
        <translation>空き：%1</translation>
    </message>
    <message>
        <source>Free: %1, far above</source>
        <translation>空き：%1（グラフのはるか上）</translation>
    </message>
    <message>
        <source>%1: flat %2, islands %3, free %4</source>
        <translation>%1：フラット%2、アイランド%3、空き%4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>tombolo::charts::LatencyChart</name>
    <message>
        <source>Latency (ns)</source>
        <translation>遅延（ns）</translation>
    </message>
    <message>
        <source>Latency (µs)</source>
        <translation>遅延（µs）</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>遅延（ms）</translation>
    </message>
    <message>
        <source>Latency (s)</source>
        <translation>遅延（s）</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>回線</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>機器</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>変換</translation>
    </message>
    <message>
        <source>Latency by hop</source>
        <translation>ホップごとの遅延</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>%1 in all, nothing of it for translation · %2</source>
        <comment>time, flow</comment>
        <translation>合計%1、変換による分はなし · %2</translation>
    </message>
    <message>
        <source>Translation added %1 of %2 (%3 %) · %4</source>
        <comment>time, whole time, share, flow</comment>
        <translation>変換による追加%1/合計%2（%3%）· %4</translation>
    </message>
    <message>
        <source>No run yet: there is nothing to measure.</source>
        <translation>まだ実行がないため、測るものがありません。</translation>
    </message>
    <message>
        <source>Choose a flow to see where its time goes.</source>
        <translation>フローを選ぶと、どこで時間がかかるか分かります。</translation>
    </message>
    <message>
        <source>This packet never left its sender: there is nothing to measure.</source>
        <translation>このパケットは送信者から出ていないため、測るものがありません。</translation>
    </message>
    <message>
        <source>%1
Wire: %2
Machine: %3
Added by translation: %4</source>
        <translation>%1
回線：%2
機器：%3
変換による追加：%4</translation>
    </message>
    <message>
        <source>reply, %1: wire %2, machine %3, translation %4</source>
        <translation>応答、%1：回線%2、機器%3、変換%4</translation>
    </message>
    <message>
        <source>request, %1: wire %2, machine %3, translation %4</source>
        <translation>要求、%1：回線%2、機器%3、変換%4</translation>
    </message>
    <message>
        <source>Accept</source>
        <comment>a proxy accepts a connection</comment>
        <translation>受け付け</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>a proxy connects on</comment>
        <translation>接続</translation>
    </message>
    <message>
        <source>proxy accepts, %1: wire %2, machine %3, translation %4</source>
        <translation>プロキシの受け付け、%1：回線%2、機器%3、変換%4</translation>
    </message>
    <message>
        <source>proxy connects on, %1: wire %2, machine %3, translation %4</source>
        <translation>プロキシからのコネクション、%1：回線%2、機器%3、変換%4</translation>
    </message>
    <message>
        <source>%1 in all, nothing of it for translation</source>
        <comment>time</comment>
        <translation>合計%1、変換による分はなし</translation>
    </message>
    <message>
        <source>Translation added %1 of %2 (%3 %)</source>
        <comment>time, whole time, share</comment>
        <translation>変換による追加%1/合計%2（%3%）</translation>
    </message>
</context>
<context>
    <name>tombolo::text::LabText</name>
    <message>
        <source>The proxy “%1” publishes UDP (%2), and haproxy relays no datagrams.</source>
        <translation>プロキシ「%1」はUDPを公開しています（%2）が、haproxyはデータグラムを中継しません。</translation>
    </message>
    <message>
        <source>“%1” has the address %2, which Linux gives to no interface.</source>
        <translation>「%1」のアドレス%2は、Linuxではどのインターフェースにも割り当てられません。</translation>
    </message>
    <message>
        <source>The network “%1” has an MTU of %2 bytes; a lab’s links have 68 to 65535, with IPv6 at least 1280.</source>
        <translation>ネットワーク「%1」のMTUは%2バイトです。ラボのリンクは68～65535、IPv6では1280以上です。</translation>
    </message>
    <message>
        <source>Loss on the network “%1” is not applied; flows that cross it are not compared.</source>
        <translation>ネットワーク「%1」の損失は適用されません。そこを通るフローは比較しません。</translation>
    </message>
    <message>
        <source>Several machines have %2 on the network “%1”: in the kernel the first to answer gets the packets.</source>
        <translation>ネットワーク「%1」では複数のマシンが%2を持っています。カーネルでは先に応答したマシンがパケットを受け取ります。</translation>
    </message>
    <message>
        <source>A source pool of “%1” is not one range of addresses: for the document’s flows the lab is told which address the kernel’s hash would pick, and others get the first.</source>
        <translation>「%1」の送信元プールは連続した範囲ではありません。文書のフローにはカーネルのハッシュが選ぶアドレスをラボに指定し、それ以外は先頭のアドレスになります。</translation>
    </message>
    <message>
        <source>Port blocks of “%1” are fixed in the order in which the document’s flows use them.</source>
        <translation>「%1」のポートブロックは、文書のフローが使う順に固定されます。</translation>
    </message>
    <message>
        <source>The faults of “%1” are not applied: in the lab nothing fails.</source>
        <translation>「%1」の障害は再現されません。ラボでは何も故障しません。</translation>
    </message>
    <message>
        <source>The faults of “%1” on “%2” are not applied: in the lab nothing fails.</source>
        <translation>「%2」での「%1」の障害は再現されません。ラボでは何も故障しません。</translation>
    </message>
    <message>
        <source>The scenario’s time-outs of connection entries are not applied.</source>
        <translation>シナリオのコネクションエントリーのタイムアウトは再現されません。</translation>
    </message>
    <message>
        <source>The limit of %2 waiting packets on the network “%1” is not applied.</source>
        <translation>ネットワーク「%1」の待ち行列の上限（%2パケット）は再現されません。</translation>
    </message>
    <message>
        <source>The PROXY line that the sender of the flow “%1” makes up is not sent.</source>
        <translation>フロー「%1」の送信元が偽装するPROXY行は送信されません。</translation>
    </message>
    <message>
        <source>The proxy “%1” wears its clients’ addresses (%2), which a lab’s haproxy does not.</source>
        <translation>プロキシ「%1」はクライアントのアドレスを名乗りますが（%2）、ラボのhaproxyは名乗りません。</translation>
    </message>
</context>
<context>
    <name>tombolo::views::AdviceInputs</name>
    <message>
        <source>&amp;Free blocks, one in each line</source>
        <translation>空きブロック、1行に1つ(&amp;F)</translation>
    </message>
    <message>
        <source>How many more nodes than drawn to plan for</source>
        <translation>図より何%多いノードを見込むか</translation>
    </message>
    <message>
        <source>&amp;Nodes to come:</source>
        <translation>ノードの増設率(&amp;N):</translation>
    </message>
    <message>
        <source>Node &amp;block:</source>
        <translation>ノードブロック(&amp;B):</translation>
    </message>
    <message>
        <source>What work costs</source>
        <translation>処理にかかる時間</translation>
    </message>
    <message>
        <source>Default: %1 ns (%2)</source>
        <translation>既定：%1 ns（%2）</translation>
    </message>
    <message>
        <source>&amp;Measured defaults</source>
        <translation>測定された既定値(&amp;M)</translation>
    </message>
    <message>
        <source>The figures that were measured for the simulator</source>
        <translation>シミュレーターのために測定された値</translation>
    </message>
    <message>
        <source>This is no block such as 10.64.0.0/14: %1</source>
        <translation>10.64.0.0/14のようなブロックではありません：%1</translation>
    </message>
    <message>
        <source>For example:
10.64.0.0/14
192.168.8.0/21
Empty: all private space that the drawing leaves.</source>
        <translation>例：
10.64.0.0/14
192.168.8.0/21
空欄：図で使われていないプライベートアドレス空間すべて</translation>
    </message>
</context>
<context>
    <name>tombolo::views::AdviceWindow</name>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>フラット</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>アイランド</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>&amp;Trade</source>
        <translation>比較(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Growth</source>
        <translation>増設(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>What grows</source>
        <translation>増えるもの</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>図のとおり</translation>
    </message>
    <message>
        <source>With the nodes to come</source>
        <translation>ノードの増設後</translation>
    </message>
    <message>
        <source>Which plan</source>
        <translation>割り当ての種類</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスタ</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation>プレフィックス</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>テキストとしてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>The drawing cannot be simulated</source>
        <translation>この図はシミュレートできません</translation>
    </message>
    <message>
        <source>What would change it: %1</source>
        <translation>結論が変わる条件：%1</translation>
    </message>
    <message>
        <source>Save the advice</source>
        <translation>助言を保存</translation>
    </message>
    <message>
        <source>Text (*.txt);;Growth chart (*.svg);;Growth chart (*.png)</source>
        <translation>テキスト (*.txt);;増設のグラフ (*.svg);;増設のグラフ (*.png)</translation>
    </message>
    <message>
        <source>Which model?</source>
        <translation>どちらのモデルが適切か</translation>
    </message>
</context>
<context>
    <name>tombolo::views::ChipRow</name>
    <message>
        <source>Price</source>
        <translation>代償</translation>
    </message>
</context>
<context>
    <name>tombolo::views::ChoiceField</name>
    <message>
        <source>several values</source>
        <translation>複数の値</translation>
    </message>
</context>
<context>
    <name>tombolo::views::Codec</name>
    <message>
        <source>An address is needed, like 10.0.0.5 or fd00::5.</source>
        <translation>10.0.0.5やfd00::5のようなアドレスが必要です。</translation>
    </message>
    <message>
        <source>“%1” is not an IPv4 or IPv6 address, like 10.0.0.5 or fd00::5.</source>
        <translation>「%1」はIPアドレスとして正しくありません（例：10.0.0.5、fd00::5）。</translation>
    </message>
    <message>
        <source>A prefix is needed, like 10.0.0.0/24 or fd00::/64.</source>
        <translation>10.0.0.0/24やfd00::/64のようなプレフィックスが必要です。</translation>
    </message>
    <message>
        <source>The length is missing: %1/%2 is this address alone.</source>
        <translation>長さがありません。このアドレスだけなら%1/%2です。</translation>
    </message>
    <message>
        <source>“%1” is not a prefix, like 10.0.0.0/24 or fd00::/64.</source>
        <translation>「%1」は10.0.0.0/24やfd00::/64のようなプレフィックスではありません。</translation>
    </message>
    <message>
        <source>The address has bits beyond the length; the prefix is %1.</source>
        <translation>アドレスに長さを超えるビットがあります。プレフィックスは%1です。</translation>
    </message>
    <message>
        <source>The value must lie between %1 and %2.</source>
        <translation>値は%1から%2までにしてください。</translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation>整数が必要です。</translation>
    </message>
    <message numerus="yes">
        <source>A number is needed, with at most %n decimal(s).</source>
        <translation>
            <numerusform>小数点以下%n桁までの数が必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>A port is a number from %1 to 65535.</source>
        <translation>ポートは%1から65535までの数です。</translation>
    </message>
    <message>
        <source>Write one port (80) or a range from low to high (80-90).</source>
        <translation>1つのポート（80）か、小さい順の範囲（80-90）を書いてください。</translation>
    </message>
    <message>
        <source>An AS number lies between 1 and 4294967295.</source>
        <translation>AS番号は1から4294967295までです。</translation>
    </message>
    <message>
        <source>“%1” is not a label: write key=value, like app=web.</source>
        <translation>「%1」はラベルではありません。app=webのようにkey=valueと書いてください。</translation>
    </message>
    <message>
        <source>The key “%1” is there twice.</source>
        <translation>キー「%1」が2回あります。</translation>
    </message>
</context>
<context>
    <name>tombolo::views::DetectiveForm</name>
    <message>
        <source>Say who logged the line.</source>
        <translation>ログを記録した要素を指定してください。</translation>
    </message>
    <message>
        <source>Type the source address that was logged, or paste the line.</source>
        <translation>記録された送信元アドレスを入力するか、ログの行を貼り付けてください。</translation>
    </message>
    <message>
        <source>“%1” is no address.</source>
        <translation>「%1」はアドレスではありません。</translation>
    </message>
    <message>
        <source>The time is a number of microseconds since the start of the run.</source>
        <translation>時刻は実行開始からのマイクロ秒で入力してください。</translation>
    </message>
    <message>
        <source>The clock error is a number of microseconds.</source>
        <translation>時計の誤差はマイクロ秒で入力してください。</translation>
    </message>
    <message>
        <source>The header names no address: X-Forwarded-For: 10.1.1.2</source>
        <translation>ヘッダーにアドレスがありません。例：X-Forwarded-For: 10.1.1.2</translation>
    </message>
    <message>
        <source>&amp;Log line</source>
        <translation>ログの行(&amp;L)</translation>
    </message>
    <message>
        <source>Paste a line of nginx, haproxy, sshd, conntrack, ss…</source>
        <translation>nginx、haproxy、sshd、conntrack、ssなどの行を貼り付け</translation>
    </message>
    <message>
        <source>Logged &amp;by</source>
        <translation>記録した要素(&amp;B)</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>&amp;Pick from the run</source>
        <translation>実行結果から入力(&amp;P)</translation>
    </message>
    <message>
        <source>Fill in what the receiver of the current flow saw</source>
        <translation>現在のフローの受信側から見えた内容を入力</translation>
    </message>
    <message>
        <source>%1 (on the way)</source>
        <comment>a router, gateway or node that logs</comment>
        <translation>%1（経路上）</translation>
    </message>
    <message>
        <source>%1 (network)</source>
        <comment>where packets were captured</comment>
        <translation>%1（ネットワーク）</translation>
    </message>
    <message>
        <source>There is no element or network “%1”.</source>
        <translation>要素またはネットワーク「%1」はありません。</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>any, e.g. 10.10.0.80:443</source>
        <translation>任意（例：10.10.0.80:443）</translation>
    </message>
    <message>
        <source>The destination in the line, where it names one: firewalls, flow logs and captures do</source>
        <translation>行に書かれた宛先（ファイアウォールのログ、フローログ、キャプチャには書かれています）</translation>
    </message>
    <message>
        <source>Clock error (µs)</source>
        <translation>時計の誤差（µs）</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>送信元(&amp;U)</translation>
    </message>
    <message>
        <source>De&amp;stination</source>
        <translation>宛先(&amp;S)</translation>
    </message>
    <message>
        <source>Ti&amp;me (µs)</source>
        <translation>時刻（µs）(&amp;M)</translation>
    </message>
    <message>
        <source>± cloc&amp;k error</source>
        <translation>±時計の誤差(&amp;K)</translation>
    </message>
    <message>
        <source>Hea&amp;der</source>
        <translation>ヘッダー(&amp;D)</translation>
    </message>
    <message>
        <source>e.g. 10.10.0.21:40001</source>
        <translation>例：10.10.0.21:40001</translation>
    </message>
    <message>
        <source>e.g. X-Forwarded-For: 10.1.1.2</source>
        <translation>例：X-Forwarded-For: 10.1.1.2</translation>
    </message>
    <message>
        <source>The line is ambiguous: %1 may also be an address and its port, and this document has both.</source>
        <translation>この行は二通りに読めます：%1はアドレスとそのポートかもしれず、この文書には両方があります。</translation>
    </message>
</context>
<context>
    <name>tombolo::views::DetectivePanel</name>
    <message>
        <source>No receiver of this run reads a hidden source.</source>
        <translation>この実行では、送信元が隠された受信側はありません。</translation>
    </message>
    <message>
        <source>The run is being read…</source>
        <translation>実行結果を読み込み中…</translation>
    </message>
    <message>
        <source>There is no run yet.</source>
        <translation>実行結果がありません。</translation>
    </message>
    <message>
        <source>%1 → %2, %3</source>
        <comment>before → after, what it was good for</comment>
        <translation>%1 → %2、%3</translation>
    </message>
    <message>
        <source>%1 (excluded by evidence %2)</source>
        <translation>%1（証拠%2により除外）</translation>
    </message>
    <message>
        <source>%1 (did, in this run)</source>
        <translation>%1（この実行で送信）</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Nothing yet. “Add evidence” offers what would narrow it: a translator&apos;s table, a flow log, a header.</source>
        <translation>まだありません。「証拠を追加」から、候補を絞り込めるもの（変換機器のテーブル、フローログ、ヘッダー）を選べます。</translation>
    </message>
    <message>
        <source>Who it could have been, as soon as a line is given.</source>
        <translation>行を指定すると、ここに候補が並びます。</translation>
    </message>
    <message numerus="yes">
        <source>%1 candidate(s)</source>
        <comment>6 → 3 candidates; %n is the last</comment>
        <translation>
            <numerusform>候補%1件</numerusform>
        </translation>
    </message>
    <message>
        <source>Evide&amp;nce</source>
        <translation>証拠(&amp;N)</translation>
    </message>
    <message>
        <source>Candida&amp;tes</source>
        <translation>候補(&amp;T)</translation>
    </message>
    <message>
        <source>Add eviden&amp;ce</source>
        <translation>証拠を追加(&amp;C)</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>削除(&amp;O)</translation>
    </message>
    <message>
        <source>Sho&amp;w them on the canvas</source>
        <translation>キャンバスに表示(&amp;W)</translation>
    </message>
</context>
<context>
    <name>tombolo::views::EventListModel</name>
    <message>
        <source>Never sent</source>
        <translation>送信されず</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>sender → receiver</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Lost on the wire</source>
        <translation>回線で損失</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>回線上</translation>
    </message>
    <message>
        <source>pod link</source>
        <translation>Podリンク</translation>
    </message>
    <message>
        <source>source hidden by %1</source>
        <translation>%1が送信元を隠す</translation>
    </message>
    <message>
        <source>Time (µs)</source>
        <translation>時刻（µs）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>送信元 → 宛先</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>translated by %1</source>
        <translation>%1で変換</translation>
    </message>
</context>
<context>
    <name>tombolo::views::EventListPanel</name>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Filter: address, name, rule…</source>
        <translation>絞り込み：アドレス、名前、規則…</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>イベントの絞り込み</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>イベントの種類</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Keep the playhead&apos;s event in sight</source>
        <translation>再生位置のイベントを常に表示</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>すべてのイベント</translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation>書き換え</translation>
    </message>
    <message>
        <source>Hidden sources</source>
        <translation>隠れた送信元</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>到達</translation>
    </message>
    <message>
        <source>Packets on wires</source>
        <translation>回線上のパケット</translation>
    </message>
    <message>
        <source>All flows</source>
        <translation>すべてのフロー</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>No run yet. Draw a flow from a source to a target: its packets are listed here, event by event.</source>
        <translation>まだ実行がありません。送信元から宛先へフローを描くと、そのパケットのイベントがここに順に並びます。</translation>
    </message>
    <message>
        <source>Nothing was sent in this run: draw a flow, or enable one.</source>
        <translation>この実行では何も送信されませんでした。フローを描くか、有効にしてください。</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>条件に合うイベントがありません。</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
</context>
<context>
    <name>tombolo::views::EventText</name>
    <message>
        <source>%1 → %2</source>
        <comment>source → destination</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>source %1 → %2</source>
        <translation>送信元%1 → %2</translation>
    </message>
    <message>
        <source>destination %1 → %2</source>
        <translation>宛先%1 → %2</translation>
    </message>
    <message>
        <source>inside %1 from %2 to %3</source>
        <translation>%2から%3への%1の中</translation>
    </message>
    <message>
        <source>%1&#xa0;· %2&#xa0;· TTL&#xa0;%3</source>
        <comment>addresses · protocol · TTL</comment>
        <translation>%1&#xa0;· %2&#xa0;· TTL&#xa0;%3</translation>
    </message>
</context>
<context>
    <name>tombolo::views::FlowBox</name>
    <message>
        <source>%1 – answered by somebody else</source>
        <translation>%1 – 別の要素が応答</translation>
    </message>
    <message>
        <source>%1 – source hidden</source>
        <translation>%1 – 送信元が隠れている</translation>
    </message>
    <message>
        <source>%1 – source translated</source>
        <translation>%1 – 送信元が変換されている</translation>
    </message>
</context>
<context>
    <name>tombolo::views::FlowsModel</name>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>not simulated</source>
        <translation>シミュレートされず</translation>
    </message>
    <message>
        <source>no run yet</source>
        <translation>まだ実行なし</translation>
    </message>
    <message>
        <source>%1, source hidden</source>
        <translation>%1、送信元が隠れている</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>sender, receiver</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>%1を有効にする</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>%1を無効にする</translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation>名前を「%1」に変更</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>送信元 → 宛先</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>前回の実行</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>今回の実行</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%2個中%1個に応答</translation>
    </message>
    <message>
        <source>%1, source translated</source>
        <translation>%1、送信元は変換（1対1）</translation>
    </message>
</context>
<context>
    <name>tombolo::views::FlowsPanel</name>
    <message>
        <source>This flow is off; enable it to see it run.</source>
        <translation>このフローはオフです。有効にすると実行されます。</translation>
    </message>
    <message>
        <source>This flow is not in the current run.</source>
        <translation>このフローは今回の実行に含まれていません。</translation>
    </message>
    <message>
        <source>Add a flow</source>
        <translation>フローを追加</translation>
    </message>
    <message>
        <source>Edit in the inspector</source>
        <translation>インスペクタで編集</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Play this flow</source>
        <translation>このフローを再生</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>No flow yet. Drag from a sender to a target on the canvas, or select both and press the plus button.</source>
        <translation>まだフローがありません。キャンバスで送信者から宛先へドラッグするか、両方を選んで+ボタンを押してください。</translation>
    </message>
    <message>
        <source>A flow needs a sender and a target: draw a pod or a host first.</source>
        <translation>フローには送信者と宛先が必要です。先にPodかホストを描いてください。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n flow(s)</source>
        <translation>
            <numerusform>%n本のフローを削除</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（コピー）</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n flow(s)</source>
        <translation>
            <numerusform>%n本のフローを複製</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::Forms</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>What the pod prefixes are meant to be. Island: other clusters may use the same ones. Flat: unique everywhere, and overlaps are a problem.</source>
        <translation>Podプレフィックスの位置づけです。アイランド：他のクラスタが同じものを使ってもかまいません。フラット：全体で一意で、重複は問題になります。</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>フラット</translation>
    </message>
    <message>
        <source>Pod addresses are routed outside the cluster</source>
        <translation>Podアドレスはクラスタの外でも経路制御される</translation>
    </message>
    <message>
        <source>island</source>
        <translation>アイランド</translation>
    </message>
    <message>
        <source>Pod addresses are private to the cluster</source>
        <translation>Podアドレスはクラスタ内だけで有効</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>The segment that the nodes are attached to.</source>
        <translation>ノードが接続されているセグメントです。</translation>
    </message>
    <message>
        <source>network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Pod prefixes</source>
        <translation>Podプレフィックス</translation>
    </message>
    <message>
        <source>All addresses that pods of this cluster can have; each node takes a part. Masquerading looks for sources in here.</source>
        <translation>このクラスタのPodが持ちうるすべてのアドレスです。各ノードがその一部を受け持ちます。マスカレードはこの中の送信元を対象にします。</translation>
    </message>
    <message>
        <source>No pod prefix: pods have no addresses of their own.</source>
        <translation>Podプレフィックスなし：Podは自分のアドレスを持ちません。</translation>
    </message>
    <message>
        <source>Service prefixes</source>
        <translation>Serviceプレフィックス</translation>
    </message>
    <message>
        <source>Where cluster IPs of services come from. No machine has these addresses; the nodes translate them.</source>
        <translation>ServiceのClusterIPを割り当てる範囲です。このアドレスを持つマシンはなく、ノードが変換します。</translation>
    </message>
    <message>
        <source>No service prefix.</source>
        <translation>Serviceプレフィックスなし。</translation>
    </message>
    <message>
        <source>Between pods and nodes</source>
        <translation>Podとノードの間</translation>
    </message>
    <message>
        <source>Pod link</source>
        <translation>Podリンク</translation>
    </message>
    <message>
        <source>Routed: each pod is one hop from its node. Bridge: pods of a node share a segment, with the node’s bridge address as their gateway.</source>
        <translation>ルーティング：各Podはノードから1ホップです。ブリッジ：同じノードのPodはセグメントを共有し、ノードのブリッジのアドレスをゲートウェイにします。</translation>
    </message>
    <message>
        <source>routed</source>
        <translation>ルーティング</translation>
    </message>
    <message>
        <source>Point to point; same-node packets lose one TTL</source>
        <translation>ポイントツーポイント。同じノード内のパケットもTTLが1減る</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>ブリッジ</translation>
    </message>
    <message>
        <source>One segment per node; same-node packets keep their TTL</source>
        <translation>ノードごとに1セグメント。同じノード内のパケットのTTLは変わらない</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>トンネル</translation>
    </message>
    <message>
        <source>How pods of different nodes reach each other: plain routes, or inside packets from node to node. A tunnel makes the largest packet smaller.</source>
        <translation>異なるノードのPodが互いに届く方法です。通常の経路か、ノード間のパケットに包むかです。トンネルを使うと、送れる最大パケットが小さくなります。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Plain routes between nodes</source>
        <translation>ノード間の通常の経路</translation>
    </message>
    <message>
        <source>UDP port 8472</source>
        <translation>UDPポート8472</translation>
    </message>
    <message>
        <source>UDP port 6081</source>
        <translation>UDPポート6081</translation>
    </message>
    <message>
        <source>IP protocol 4</source>
        <translation>IPプロトコル4</translation>
    </message>
    <message>
        <source>Leaving the cluster</source>
        <translation>クラスタの外へ</translation>
    </message>
    <message>
        <source>Masquerade</source>
        <translation>マスカレード</translation>
    </message>
    <message>
        <source>A node replaces the pod’s address with its own when a packet leaves by the node network: this is what hides pods. Decided by the destination, on a connection’s first packet.</source>
        <translation>パケットがノードのネットワークから出るとき、ノードがPodのアドレスを自分のアドレスに置き換えます。これがPodを隠します。コネクションの最初のパケットで、宛先によって決まります。</translation>
    </message>
    <message>
        <source>Except to</source>
        <translation>除外する宛先</translation>
    </message>
    <message>
        <source>Destinations for which the pod’s address is kept. The list is about where packets go, not where they come from. Without a route back to the pods there, answers are lost.</source>
        <translation>Podのアドレスを保つ宛先です。このリストはパケットの行き先についてのもので、出どころではありません。そこからPodへ戻る経路がないと、応答は失われます。</translation>
    </message>
    <message>
        <source>No exception: every destination outside sees the node.</source>
        <translation>除外なし：外部のどの宛先にもノードのアドレスが見えます。</translation>
    </message>
    <message>
        <source>Pod routes</source>
        <translation>Podへの経路</translation>
    </message>
    <message>
        <source>Whether nodes tell routers which pod prefixes they have. Without it, routers need static routes to reach pods.</source>
        <translation>ノードが自分のPodプレフィックスをルーターに知らせるかどうかです。知らせない場合、ルーターからPodに届くには静的経路が必要です。</translation>
    </message>
    <message>
        <source>not advertised</source>
        <translation>広告しない</translation>
    </message>
    <message>
        <source>by BGP</source>
        <translation>BGPで広告</translation>
    </message>
    <message>
        <source>To every BGP router on the nodes’ networks</source>
        <translation>ノードのネットワーク上のすべてのBGPルーターへ</translation>
    </message>
    <message>
        <source>Cluster AS</source>
        <translation>クラスタのAS</translation>
    </message>
    <message>
        <source>The autonomous system number its nodes use.</source>
        <translation>ノードが使うAS番号です。</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>On the cluster’s node network. The first of a family is what masqueraded pods are seen as.</source>
        <translation>クラスタのノードネットワーク上のアドレスです。各アドレスファミリの先頭が、マスカレードされたPodの見えるアドレスになります。</translation>
    </message>
    <message>
        <source>No address: the node cannot send or forward.</source>
        <translation>アドレスなし：このノードは送信も転送もできません。</translation>
    </message>
    <message>
        <source>The part of the cluster’s pod prefixes that lives on this node. Other nodes have routes to it; pods here take addresses from it.</source>
        <translation>クラスタのPodプレフィックスのうち、このノードにある部分です。他のノードはここへの経路を持ち、このノードのPodはここからアドレスを取ります。</translation>
    </message>
    <message>
        <source>No pod prefix: pods here cannot be reached from other nodes.</source>
        <translation>Podプレフィックスなし：このノードのPodには他のノードから届きません。</translation>
    </message>
    <message>
        <source>Host network</source>
        <translation>ホストネットワーク</translation>
    </message>
    <message>
        <source>The pod has no address of its own: it shares the node’s, and is seen as the node.</source>
        <translation>このPodは自分のアドレスを持ちません。ノードのアドレスを共有し、ノードとして見えます。</translation>
    </message>
    <message>
        <source>From the node’s pod prefixes. Two pods with one address are fine in two islands, and a problem in one cluster or between flat ones.</source>
        <translation>ノードのPodプレフィックスから取ります。2つのPodが同じアドレスでも、別々のアイランドなら問題なく、1つのクラスタ内やフラットなクラスタの間では問題になります。</translation>
    </message>
    <message>
        <source>No address: the pod cannot send or be reached.</source>
        <translation>アドレスなし：このPodは送信できず、届きもしません。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Services and policies choose pods by labels: all labels of a selector must be here.</source>
        <translation>ServiceとポリシーはラベルでPodを選びます。セレクタのすべてのラベルがここに必要です。</translation>
    </message>
    <message>
        <source>No labels: no service or policy with a selector means this pod.</source>
        <translation>ラベルなし：セレクタを持つServiceやポリシーの対象になりません。</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>A disabled flow is kept, but not simulated.</source>
        <translation>無効なフローは残りますが、シミュレーションされません。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>送信側</translation>
    </message>
    <message>
        <source>Who sends: a pod, a node (its agents) or a host. This is the true source.</source>
        <translation>送る側です。Pod、ノード（そのエージェント）、またはホストです。これが本当の送信元です。</translation>
    </message>
    <message>
        <source>pod, node or host</source>
        <translation>Pod、ノード、またはホスト</translation>
    </message>
    <message>
        <source>To</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>A service, a published address, a pod, node or host, or a plain address. A service means its cluster IP from inside and its load balancer address from outside.</source>
        <translation>Service、公開アドレス、Pod、ノード、ホスト、または直接のアドレスです。Serviceは、内側からはClusterIP、外側からはロードバランサーのアドレスを意味します。</translation>
    </message>
    <message>
        <source>name or address</source>
        <translation>名前またはアドレス</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>TCP: a SYN and its answer. UDP: one datagram each way. ICMP: echo request and reply.</source>
        <translation>TCP：SYNとその応答。UDP：各方向に1データグラム。ICMP：エコー要求とエコー応答。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Destination port as the sender writes it, before any translation.</source>
        <translation>送信側が書く、変換前の宛先ポートです。</translation>
    </message>
    <message>
        <source>Source port</source>
        <translation>送信元ポート</translation>
    </message>
    <message>
        <source>A translator keeps it when it is free. Empty: the simulator chooses.</source>
        <translation>空いていれば、変換する側もこのポートを保ちます。空欄：シミュレーターが選びます。</translation>
    </message>
    <message>
        <source>chosen by the run</source>
        <translation>実行時に選択</translation>
    </message>
    <message>
        <source>Echo id</source>
        <translation>エコーID</translation>
    </message>
    <message>
        <source>Stands in the place of a port: translators tell echo requests apart by it.</source>
        <translation>ポートの代わりになります。変換する側はこれでエコー要求を区別します。</translation>
    </message>
    <message>
        <source>How much and when</source>
        <translation>量とタイミング</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>パケット数</translation>
    </message>
    <message>
        <source>How many exchanges are sent, one after another.</source>
        <translation>順に送るやり取りの回数です。</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Time between one packet and the next.</source>
        <translation>パケットから次のパケットまでの時間です。</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>When the first packet is sent, from the start of the run. Who comes first gets the port.</source>
        <translation>実行の開始から最初のパケットを送るまでの時間です。先に来たほうがポートを得ます。</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>ペイロード</translation>
    </message>
    <message>
        <source>Bytes carried above TCP, UDP or ICMP.</source>
        <translation>TCP、UDP、ICMPの上で運ぶバイト数です。</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What it may do. NAT: translate sources and destinations. VIP: own virtual addresses. Proxy: end connections and open its own; it forwards nothing else.</source>
        <translation>できることを決めます。NAT：送信元と宛先を変換します。VIP：仮想アドレスを持ちます。プロキシ：コネクションを終端して自分のコネクションを開き、ほかは何も転送しません。</translation>
    </message>
    <message>
        <source>Source and destination translation</source>
        <translation>送信元変換と宛先変換</translation>
    </message>
    <message>
        <source>Layer-4 virtual address</source>
        <translation>レイヤー4の仮想アドレス</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Two connections, one each side</source>
        <translation>両側に1つずつ、2つのコネクション</translation>
    </message>
    <message>
        <source>Sources that are hidden.</source>
        <translation>隠される送信元です。</translation>
    </message>
    <message>
        <source>Leaving by</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>Only packets that leave by this network.</source>
        <translation>このネットワークから出るパケットだけが対象です。</translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation>見えるアドレス</translation>
    </message>
    <message>
        <source>The addresses they are seen as afterwards. With several, source and destination decide which one.</source>
        <translation>変換後に見えるアドレスです。複数ある場合は、送信元と宛先で決まります。</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Range for the translated source port; kept when inside and free. A full range drops new connections silently.</source>
        <translation>変換後の送信元ポートの範囲です。範囲内で空いていれば元のポートを保ちます。範囲を使い切ると、新しいコネクションは通知なしに破棄されます。</translation>
    </message>
    <message>
        <source>1024-65535</source>
        <translation>1024-65535</translation>
    </message>
    <message>
        <source>Per source</source>
        <translation>送信元ごと</translation>
    </message>
    <message>
        <source>Each source address gets a block of this many ports, in order of first use; 0: all share. A log of blocks can tell who it was.</source>
        <translation>各送信元アドレスに、使い始めた順でこの数のポートのブロックを割り当てます。0：全員で共有します。ブロックのログから、誰だったかがわかります。</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Source translation</source>
        <translation>送信元変換</translation>
    </message>
    <message>
        <source>Acts after routing, on a connection’s first packet. This hides who sent it.</source>
        <translation>経路決定の後、コネクションの最初のパケットで働きます。誰が送ったかを隠します。</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>規則%1</translation>
    </message>
    <message>
        <source>None: sources stay as they are.</source>
        <translation>なし：送信元はそのままです。</translation>
    </message>
    <message>
        <source>Published addresses</source>
        <translation>公開アドレス</translation>
    </message>
    <message>
        <source>What clients connect to here, and which backends answer.</source>
        <translation>クライアントがここで接続する先と、応答するバックエンドです。</translation>
    </message>
    <message>
        <source>Nothing is published: no connection starts from outside.</source>
        <translation>公開なし：外側から始まるコネクションはありません。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>What people call it.</source>
        <translation>人が呼ぶときの名前です。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Where clients connect. If no interface has it, the gateway owns it on the network whose prefix contains it.</source>
        <translation>クライアントの接続先です。どのインターフェースにもない場合、このアドレスをプレフィックスに含むネットワーク上でゲートウェイが持ちます。</translation>
    </message>
    <message>
        <source>A published port has one protocol.</source>
        <translation>1つの公開ポートのプロトコルは1つです。</translation>
    </message>
    <message>
        <source>Where clients connect.</source>
        <translation>クライアントの接続先です。</translation>
    </message>
    <message>
        <source>Hands bytes from one connection to the other</source>
        <translation>一方のコネクションから他方へバイト列を渡す</translation>
    </message>
    <message>
        <source>Reads requests; can add headers</source>
        <translation>リクエストを読む。ヘッダーを追加できる</translation>
    </message>
    <message>
        <source>Rewrites the destination; the client stays visible</source>
        <translation>宛先を書き換える。クライアントは見えたまま</translation>
    </message>
    <message>
        <source>Rewrites both: the backend sees the gateway</source>
        <translation>両方を書き換える。バックエンドにはゲートウェイが見える</translation>
    </message>
    <message>
        <source>Hands on untouched; the backend answers the client directly</source>
        <translation>そのまま渡す。バックエンドがクライアントに直接応答する</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>dnat keeps the source, so answers must come back this way. full-nat hides it. dsr lets answers take a shorter way. A proxy always hides it; identity headers can tell.</source>
        <translation>dnatは送信元を保つため、応答はここを通って戻る必要があります。full-natは送信元を隠します。dsrでは応答が近道できます。プロキシは必ず隠しますが、識別ヘッダーで伝えられます。</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>バックエンド</translation>
    </message>
    <message>
        <source>A pod, node or host, or a plain address.</source>
        <translation>Pod、ノード、ホスト、または直接のアドレスです。</translation>
    </message>
    <message>
        <source>Where the backend listens.</source>
        <translation>バックエンドが待ち受けるポートです。</translation>
    </message>
    <message>
        <source>Backends</source>
        <translation>バックエンド</translation>
    </message>
    <message>
        <source>Who answers. With several, each connection’s addresses and ports decide.</source>
        <translation>応答する側です。複数ある場合は、各コネクションのアドレスとポートで決まります。</translation>
    </message>
    <message>
        <source>No backend: connections are refused.</source>
        <translation>バックエンドなし：コネクションは拒否されます。</translation>
    </message>
    <message>
        <source>Tells the backend who the client is:</source>
        <translation>クライアントが誰かをバックエンドに伝える方法：</translation>
    </message>
    <message>
        <source>HTTP header with the client’s address. Anyone can write one: trust it only from the proxy.</source>
        <translation>クライアントのアドレスを入れるHTTPヘッダーです。誰でも書けるので、このプロキシから来たものだけを信頼してください。</translation>
    </message>
    <message>
        <source>The standard’s header (RFC 7239).</source>
        <translation>標準のヘッダーです（RFC 7239）。</translation>
    </message>
    <message>
        <source>PROXY protocol v1</source>
        <translation>PROXY protocol v1</translation>
    </message>
    <message>
        <source>A line of text before the data; the backend must expect it.</source>
        <translation>データの前に置く1行のテキストです。バックエンド側の対応が必要です。</translation>
    </message>
    <message>
        <source>PROXY protocol v2</source>
        <translation>PROXY protocol v2</translation>
    </message>
    <message>
        <source>The same in binary; the backend must expect it.</source>
        <translation>同じ内容のバイナリ形式です。バックエンド側の対応が必要です。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Stands above exported figures and reports.</source>
        <translation>エクスポートした図とレポートの上部に表示されます。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>What the drawing shows and why, for reports.</source>
        <translation>この図が何をなぜ示すのかを、レポート用に書きます。</translation>
    </message>
    <message>
        <source>What this topology is about</source>
        <translation>このトポロジーの主題</translation>
    </message>
    <message>
        <source>How it is drawn and named; packets are treated the same.</source>
        <translation>描き方と呼び方です。パケットの扱いは同じです。</translation>
    </message>
    <message>
        <source>LAN</source>
        <translation>LAN</translation>
    </message>
    <message>
        <source>A wired segment</source>
        <translation>有線のセグメント</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <source>A segment of a cloud</source>
        <translation>クラウドのセグメント</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>インターネット</translation>
    </message>
    <message>
        <source>The outside</source>
        <translation>外の世界</translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation>プレフィックス</translation>
    </message>
    <message>
        <source>Address ranges of this segment, IPv4 or IPv6. Who is attached takes an address from them.</source>
        <translation>このセグメントのアドレス範囲です（IPv4またはIPv6）。接続するものはここからアドレスを取ります。</translation>
    </message>
    <message>
        <source>No prefix: nothing can have an address here.</source>
        <translation>プレフィックスなし：ここでは何もアドレスを持てません。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>Largest IP packet that passes. Larger ones are dropped with “fragmentation needed”, because every packet forbids fragments.</source>
        <translation>通過できる最大のIPパケットです。すべてのパケットが断片化を禁じているため、これより大きいと「断片化が必要」として破棄されます。</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Time a packet needs across, one way.</source>
        <translation>パケットが片道の通過にかかる時間です。</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>帯域幅</translation>
    </message>
    <message>
        <source>How fast bits leave. A packet waits until the one before it has left.</source>
        <translation>ビットが出ていく速さです。パケットは、前のパケットが出終わるまで待ちます。</translation>
    </message>
    <message>
        <source>Mbit/s</source>
        <translation>Mbit/s</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Share of packets that never arrive, drawn from the run’s seed: the same seed loses the same packets.</source>
        <translation>届かないパケットの割合です。実行のシードから引かれ、同じシードなら同じパケットが失われます。</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>BGP AS</source>
        <translation>BGP AS</translation>
    </message>
    <message>
        <source>Its autonomous system number: it then learns pod prefixes and service addresses from its neighbours. Empty: static routes only.</source>
        <translation>自分のAS番号です。設定すると、PodプレフィックスとServiceアドレスを隣接ルーターから学習します。空欄：静的経路のみ。</translation>
    </message>
    <message>
        <source>no BGP</source>
        <translation>BGPなし</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>How it is drawn; a client can listen and a server can send.</source>
        <translation>描き方だけの区別です。クライアントも待ち受けでき、サーバーも送信できます。</translation>
    </message>
    <message>
        <source>client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Stands on the drawing and in exports.</source>
        <translation>図とエクスポートしたファイルに表示されます。</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Nothing is selected: these belong to the whole document.</source>
        <translation>何も選択されていません。ここには文書全体の項目を示します。</translation>
    </message>
    <message>
        <source>One IP segment: whatever is attached reaches its neighbours directly.</source>
        <translation>1つのIPセグメントです。接続しているもの同士は直接通信できます。</translation>
    </message>
    <message>
        <source>Forwards between networks and translates nothing.</source>
        <translation>ネットワーク間で転送し、何も変換しません。</translation>
    </message>
    <message>
        <source>Flat: pod addresses are unique and routed everywhere, so nobody needs to hide a source.</source>
        <translation>フラット：Podアドレスは一意で、どこでも経路制御されるため、送信元を隠す必要がありません。</translation>
    </message>
    <message>
        <source>A machine of the cluster: forwards for its pods, serves services, and masquerades where the cluster says so.</source>
        <translation>クラスタのマシンです。Podのために転送し、Serviceを提供し、クラスタの設定に従ってマスカレードします。</translation>
    </message>
    <message>
        <source>Has its own address and sends and answers packets.</source>
        <translation>自分のアドレスを持ち、パケットを送り、応答します。</translation>
    </message>
    <message>
        <source>A stable address in front of pods; every node translates it to one of them.</source>
        <translation>Podの前に置く安定したアドレスです。どのノードも、これをPodの1つに変換します。</translation>
    </message>
    <message>
        <source>Says which connections its pods accept and make.</source>
        <translation>対象のPodが受け入れるコネクションと開くコネクションを決めます。</translation>
    </message>
    <message>
        <source>Rewrites sources of what leaves and destinations of what it publishes.</source>
        <translation>出ていくものの送信元と、公開するものの宛先を書き換えます。</translation>
    </message>
    <message>
        <source>Owns virtual addresses and hands connections on to backends.</source>
        <translation>仮想アドレスを持ち、コネクションをバックエンドに渡します。</translation>
    </message>
    <message>
        <source>Ends each connection and opens its own: the backend sees the proxy.</source>
        <translation>各コネクションを終端し、自分のコネクションを開きます。バックエンドにはプロキシが見えます。</translation>
    </message>
    <message>
        <source>A machine outside every cluster.</source>
        <translation>どのクラスタにも属さないマシンです。</translation>
    </message>
    <message>
        <source>Traffic: what is sent, by whom, to whom.</source>
        <translation>トラフィックです。何を、誰が、誰に送るかを決めます。</translation>
    </message>
    <message>
        <source>Text on the drawing; the simulator does not read it.</source>
        <translation>図の上のテキストです。シミュレーターは読みません。</translation>
    </message>
    <message>
        <source>What people call it, in any script. The id stays the same.</source>
        <translation>人が呼ぶときの名前です。どの文字でも書けます。IDは変わりません。</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Every protocol</source>
        <translation>すべてのプロトコル</translation>
    </message>
    <message>
        <source>ICMP echo</source>
        <translation>ICMPエコー</translation>
    </message>
    <message>
        <source>ping</source>
        <translation>ping</translation>
    </message>
    <message>
        <source>The segment this interface is plugged into.</source>
        <translation>このインターフェースがつながるセグメントです。</translation>
    </message>
    <message>
        <source>Addresses on that network, IPv4 or IPv6, separated by commas. Each should lie in one of the network’s prefixes.</source>
        <translation>そのネットワーク上のアドレスです（IPv4またはIPv6、カンマ区切り）。それぞれネットワークのプレフィックスのどれかに含まれるようにします。</translation>
    </message>
    <message>
        <source>Interface %1</source>
        <translation>インターフェース%1</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>インターフェース</translation>
    </message>
    <message>
        <source>Where it is attached, and as whom.</source>
        <translation>どこに、どのアドレスで接続しているかです。</translation>
    </message>
    <message>
        <source>Attached to no network: nothing can reach it.</source>
        <translation>どのネットワークにも接続していません：何からも届きません。</translation>
    </message>
    <message>
        <source>Destinations of this route. The longest matching prefix wins; 0.0.0.0/0 or ::/0 is the default route.</source>
        <translation>この経路の宛先です。最長一致するプレフィックスが優先されます。0.0.0.0/0または ::/0がデフォルト経路です。</translation>
    </message>
    <message>
        <source>Via</source>
        <translation>ネクストホップ</translation>
    </message>
    <message>
        <source>Next hop: an address on a network that is attached directly. It must have a way back too, or the answer is lost.</source>
        <translation>ネクストホップです。直接接続したネットワーク上のアドレスを指定します。そこにも戻りの経路がないと、応答は失われます。</translation>
    </message>
    <message>
        <source>Route %1</source>
        <translation>経路%1</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Next hops for destinations beyond the attached networks.</source>
        <translation>接続したネットワークより先の宛先へのネクストホップです。</translation>
    </message>
    <message>
        <source>No routes: only attached networks are reachable.</source>
        <translation>経路なし：接続したネットワークにだけ届きます。</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>ファイアウォール</translation>
    </message>
    <message>
        <source>Read from the top; the first match decides, no match passes, and answers to permitted connections pass. Acts after destination translation and before source translation.</source>
        <translation>上から順に読み、最初に一致した規則で決まります。一致がなければ通し、許可したコネクションへの応答も通します。宛先変換の後、送信元変換の前に働きます。</translation>
    </message>
    <message>
        <source>No rules: everything passes.</source>
        <translation>規則なし：すべて通ります。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Deny is silent: the sender waits in vain. Reject answers.</source>
        <translation>denyは何も返さず、送信側は待ち続けます。rejectは応答を返します。</translation>
    </message>
    <message>
        <source>allow</source>
        <translation>許可（allow）</translation>
    </message>
    <message>
        <source>Let it pass</source>
        <translation>通す</translation>
    </message>
    <message>
        <source>deny</source>
        <translation>破棄（deny）</translation>
    </message>
    <message>
        <source>Drop it silently</source>
        <translation>通知なしに破棄する</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>拒否（reject）</translation>
    </message>
    <message>
        <source>Answer with a TCP reset or ICMP administratively prohibited</source>
        <translation>TCPリセットまたはICMP管理上の禁止で応答する</translation>
    </message>
    <message>
        <source>Source as it is here, before source translation. Empty: any.</source>
        <translation>ここでの（送信元変換前の）送信元です。空欄：任意。</translation>
    </message>
    <message>
        <source>Destination after destination translation. Empty: any.</source>
        <translation>宛先変換後の宛先です。空欄：任意。</translation>
    </message>
    <message>
        <source>Which packets the rule looks at.</source>
        <translation>この規則が見るパケットです。</translation>
    </message>
    <message>
        <source>Destination ports, one or a range. Without a protocol they mean TCP and UDP. Empty: every port.</source>
        <translation>宛先ポートです（1つまたは範囲）。プロトコルの指定がなければTCPとUDPを意味します。空欄：すべてのポート。</translation>
    </message>
    <message>
        <source>every port</source>
        <translation>すべてのポート</translation>
    </message>
    <message>
        <source>What it answers on this port.</source>
        <translation>このポートで待ち受けるプロトコルです。</translation>
    </message>
    <message>
        <source>A port that something listens on. Others are refused.</source>
        <translation>待ち受けのあるポートです。ほかのポートは拒否されます。</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>待ち受け</translation>
    </message>
    <message>
        <source>Ports where something answers. A connection to any other port is refused.</source>
        <translation>応答するものがあるポートです。ほかのポートへのコネクションは拒否されます。</translation>
    </message>
    <message>
        <source>Listens on nothing: every connection is refused; echo requests are answered.</source>
        <translation>待ち受けなし：すべてのコネクションが拒否されます。エコー要求には応答します。</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>適用対象</translation>
    </message>
    <message>
        <source>Pods of this cluster that carry all of these labels. Judged at the pod’s node, after destination and before source translation.</source>
        <translation>このクラスタのPodのうち、これらのラベルをすべて持つものです。Podのノードで、宛先変換の後、送信元変換の前に判定されます。</translation>
    </message>
    <message>
        <source>No labels: applies to every pod of the cluster.</source>
        <translation>ラベルなし：クラスタのすべてのPodに適用されます。</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>“Not restricted” leaves this direction to other policies. “Only what rules allow” with no rule allows nothing.</source>
        <translation>「制限しない」は、この方向を他のポリシーに任せます。「規則が許可するものだけ」で規則がなければ、何も許可されません。</translation>
    </message>
    <message>
        <source>not restricted</source>
        <translation>制限しない</translation>
    </message>
    <message>
        <source>only what rules allow</source>
        <translation>規則が許可するものだけ</translation>
    </message>
    <message>
        <source>This policy does not restrict incoming connections.</source>
        <translation>このポリシーは受信コネクションを制限しません。</translation>
    </message>
    <message>
        <source>This policy does not restrict outgoing connections.</source>
        <translation>このポリシーは送信コネクションを制限しません。</translation>
    </message>
    <message>
        <source>No rule: nothing may come in, except from the pod’s own node.</source>
        <translation>規則なし：Pod自身のノードから以外は、何も入れません。</translation>
    </message>
    <message>
        <source>No rule: nothing may go out, except to the pod’s own node.</source>
        <translation>規則なし：Pod自身のノードへ以外は、何も出られません。</translation>
    </message>
    <message>
        <source>A connection is allowed when one rule allows it.</source>
        <translation>1つの規則が許可すれば、コネクションは許可されます。</translation>
    </message>
    <message>
        <source>Who is at the other end, by the address seen here.</source>
        <translation>相手側です。ここで見えるアドレスで判断します。</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>誰でも</translation>
    </message>
    <message>
        <source>only these</source>
        <translation>これらだけ</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>One match is enough.</source>
        <translation>1つ一致すれば十分です。</translation>
    </message>
    <message>
        <source>Peer %1</source>
        <translation>相手%1</translation>
    </message>
    <message>
        <source>No peer: matches nobody.</source>
        <translation>相手なし：誰にも一致しません。</translation>
    </message>
    <message>
        <source>On ports</source>
        <translation>ポート指定</translation>
    </message>
    <message>
        <source>Destination ports at the pod, after translation.</source>
        <translation>変換後の、Podでの宛先ポートです。</translation>
    </message>
    <message>
        <source>Empty port: every port of the protocol.</source>
        <translation>ポートが空欄：そのプロトコルのすべてのポート。</translation>
    </message>
    <message>
        <source>What the rule allows.</source>
        <translation>この規則が許可するものです。</translation>
    </message>
    <message>
        <source>Destination port; empty: every port.</source>
        <translation>宛先ポートです。空欄：すべてのポート。</translation>
    </message>
    <message>
        <source>No port: matches nothing.</source>
        <translation>ポートなし：何にも一致しません。</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Pods of this cluster by label, or anyone by address.</source>
        <translation>ラベルで選ぶこのクラスタのPodか、アドレスで選ぶ任意の相手です。</translation>
    </message>
    <message>
        <source>pods by label</source>
        <translation>ラベルで選ぶPod</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>All of these labels; none: every pod of the cluster.</source>
        <translation>これらのラベルをすべて持つPodです。なし：クラスタのすべてのPod。</translation>
    </message>
    <message>
        <source>every pod</source>
        <translation>すべてのPod</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>プレフィックス</translation>
    </message>
    <message>
        <source>Addresses as they arrive at the pod’s node: after a translation that is the translator, not the true source.</source>
        <translation>Podのノードに届いた時点のアドレスです。変換された後は変換した側のアドレスで、本当の送信元ではありません。</translation>
    </message>
    <message>
        <source>Except</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Parts of the prefix that are not meant.</source>
        <translation>プレフィックスのうち、対象にしない部分です。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>タイプ</translation>
    </message>
    <message>
        <source>Who can reach it: the cluster, anyone through a port on every node, or anyone through an own address.</source>
        <translation>誰が届くかを決めます。クラスタだけか、全ノードのポートを通して誰でもか、専用のアドレスを通して誰でもかです。</translation>
    </message>
    <message>
        <source>From inside the cluster</source>
        <translation>クラスタの内側から</translation>
    </message>
    <message>
        <source>Also through a port on every node</source>
        <translation>全ノードのポートからも</translation>
    </message>
    <message>
        <source>Also through an address of its own</source>
        <translation>専用のアドレスからも</translation>
    </message>
    <message>
        <source>Cluster IPs</source>
        <translation>ClusterIP</translation>
    </message>
    <message>
        <source>Virtual addresses inside the cluster: the first node a packet meets translates them to a pod. A pod’s source is kept, any other masqueraded.</source>
        <translation>クラスタ内の仮想アドレスです。パケットが最初に出会うノードがPodに変換します。送信元はPodなら保たれ、ほかはマスカレードされます。</translation>
    </message>
    <message>
        <source>No cluster IP.</source>
        <translation>ClusterIPなし。</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>セレクタ</translation>
    </message>
    <message>
        <source>The endpoints: pods of this cluster that carry all of these labels.</source>
        <translation>エンドポイントです。このクラスタのPodのうち、これらのラベルをすべて持つものです。</translation>
    </message>
    <message>
        <source>Any endpoint of the cluster</source>
        <translation>クラスタの任意のエンドポイント</translation>
    </message>
    <message>
        <source>Only endpoints on the node the packet met</source>
        <translation>パケットが出会ったノード上のエンドポイントだけ</translation>
    </message>
    <message>
        <source>For node port and load balancer. Cluster: every node accepts and hides the client. Local: only endpoints on that node, and the client’s address is kept; a node without one is silent.</source>
        <translation>NodePortとLoadBalancer用です。Cluster：どのノードも受け付け、クライアントを隠します。Local：そのノード上のエンドポイントだけを使い、クライアントのアドレスを保ちます。エンドポイントのないノードは応答しません。</translation>
    </message>
    <message>
        <source>For the cluster IP. Local: only endpoints on the sender’s node, otherwise silence.</source>
        <translation>ClusterIP用です。Local：送信側のノード上のエンドポイントだけを使い、なければ応答しません。</translation>
    </message>
    <message>
        <source>A service port has one protocol.</source>
        <translation>1つのServiceポートのプロトコルは1つです。</translation>
    </message>
    <message>
        <source>Where clients connect, at the cluster IP and load balancer address.</source>
        <translation>ClusterIPとロードバランサーのアドレスで、クライアントが接続するポートです。</translation>
    </message>
    <message>
        <source>Target port</source>
        <translation>ターゲットポート</translation>
    </message>
    <message>
        <source>Where the pod listens: the destination port is rewritten.</source>
        <translation>Podが待ち受けるポートです。宛先ポートがこれに書き換えられます。</translation>
    </message>
    <message>
        <source>Node port</source>
        <translation>NodePort</translation>
    </message>
    <message>
        <source>The same service on every node’s own addresses.</source>
        <translation>同じServiceを、全ノード自身のアドレスで提供します。</translation>
    </message>
    <message>
        <source>What the service listens on, and what it becomes.</source>
        <translation>Serviceが待ち受けるポートと、その変換先です。</translation>
    </message>
    <message>
        <source>Port %1</source>
        <translation>ポート%1</translation>
    </message>
    <message>
        <source>No port: nothing reaches the endpoints.</source>
        <translation>ポートなし：エンドポイントには何も届きません。</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>ロードバランサー</translation>
    </message>
    <message>
        <source>Where clients outside connect. Announced by nodes, owned by no interface.</source>
        <translation>外側のクライアントの接続先です。ノードが広告し、どのインターフェースも持ちません。</translation>
    </message>
    <message>
        <source>No address.</source>
        <translation>アドレスなし。</translation>
    </message>
    <message>
        <source>Advertised</source>
        <translation>広告</translation>
    </message>
    <message>
        <source>How the outside finds the address.</source>
        <translation>外側がこのアドレスを見つける方法です。</translation>
    </message>
    <message>
        <source>by one node (L2)</source>
        <translation>1つのノードから（L2）</translation>
    </message>
    <message>
        <source>That node answers for the address on its segment</source>
        <translation>そのノードがセグメント上でこのアドレスに応答する</translation>
    </message>
    <message>
        <source>Every eligible node tells the routers</source>
        <translation>条件を満たす全ノードがルーターに知らせる</translation>
    </message>
    <message>
        <source>chosen by the usual rule</source>
        <translation>通常の規則で選択</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>The node that answers for the address.</source>
        <translation>このアドレスに応答するノードです。</translation>
    </message>
    <message>
        <source>node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Incoming rules</source>
        <translation>受信の規則</translation>
    </message>
    <message>
        <source>Outgoing rules</source>
        <translation>送信の規則</translation>
    </message>
    <message>
        <source>Headers from clients</source>
        <translation>受信ヘッダー</translation>
    </message>
    <message>
        <source>What happens to X-Forwarded-For and Forwarded lines that a request brings along. Anyone can write them.</source>
        <translation>リクエストに付いてくるX-Forwarded-ForとForwardedの行の扱い。誰でも書けるものです。</translation>
    </message>
    <message>
        <source>append</source>
        <translation>追記</translation>
    </message>
    <message>
        <source>Kept, and the proxy’s own are added behind them</source>
        <translation>残し、その後ろにプロキシ自身のものを加える</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Removed: only the proxy’s own are sent</source>
        <translation>取り除き、プロキシ自身のものだけを送る</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>How many packets may wait at each interface behind the one being sent; who comes later is dropped. 0: no limit.</source>
        <translation>送信中のパケットの後ろで、各インターフェースに待てるパケットの数。それより後に来たものは破棄されます。0は無制限です。</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>パケット</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>障害シナリオ</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>A network, router, node, gateway or host that goes down during a run, or one interface of it.</source>
        <translation>実行中に停止するネットワーク、ルーター、ノード、ゲートウェイ、ホスト、またはそのインターフェース一つ。</translation>
    </message>
    <message>
        <source>Fault %1</source>
        <translation>障害%1</translation>
    </message>
    <message>
        <source>Nothing fails.</source>
        <translation>障害はありません。</translation>
    </message>
    <message>
        <source>Noticed after</source>
        <translation>検知まで</translation>
    </message>
    <message>
        <source>From a fault, or its end, until everyone else has noticed: routers withdraw routes, another node answers for an address, backends are left out.</source>
        <translation>障害の発生または終了から、ほかのすべてが気づくまでの時間。ルーターは経路を取り消し、別のノードがアドレスに応答し、バックエンドは外されます。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>A network, router, node, gateway or host. Pods go down with their node.</source>
        <translation>ネットワーク、ルーター、ノード、ゲートウェイ、ホスト。Podはノードとともに停止します。</translation>
    </message>
    <message>
        <source>element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Only its interface on</source>
        <translation>このネットワークのインターフェースのみ</translation>
    </message>
    <message>
        <source>The network where it is cut off, while the rest of it works.</source>
        <translation>切り離されるネットワーク。ほかの部分は動き続けます。</translation>
    </message>
    <message>
        <source>Down at</source>
        <translation>停止時刻</translation>
    </message>
    <message>
        <source>From the start of the run.</source>
        <translation>実行開始からの時間。</translation>
    </message>
    <message>
        <source>Up again at</source>
        <translation>復帰時刻</translation>
    </message>
    <message>
        <source>When it comes back, with empty connection tables. Empty: never.</source>
        <translation>復帰する時刻。コネクション表は空になります。空欄は復帰しません。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>復帰しない</translation>
    </message>
    <message>
        <source>How long connection entries live</source>
        <translation>コネクションエントリーの寿命</translation>
    </message>
    <message>
        <source>After the last packet of a connection its entry ends on every machine, and its port is free again. Empty: entries live to the end of the run.</source>
        <translation>コネクションの最後のパケットからこの時間が過ぎると、各機器のエントリーは終わり、ポートは再び空きます。空欄ならエントリーは実行の終わりまで残ります。</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>無期限</translation>
    </message>
    <message>
        <source>Reverse path filter</source>
        <translation>逆経路フィルター</translation>
    </message>
    <message>
        <source>What happens to a packet from a source that this machine would answer another way.</source>
        <translation>この機器が別の経路で応答する送信元からのパケットの扱い。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Every source is taken</source>
        <translation>すべての送信元を受け入れる</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>緩い</translation>
    </message>
    <message>
        <source>Dropped when there is no way back at all</source>
        <translation>戻る経路がまったくなければ破棄</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>厳格</translation>
    </message>
    <message>
        <source>Dropped when the way back leaves by another interface</source>
        <translation>戻る経路が別のインターフェースなら破棄</translation>
    </message>
    <message>
        <source>Whether a client’s next connection goes where its last one went. Each node remembers for itself, by the address it sees.</source>
        <translation>クライアントの次のコネクションを前回と同じ宛先に送るかどうか。各ノードが、自分に見えるアドレスごとに覚えます。</translation>
    </message>
    <message>
        <source>Every connection is balanced anew</source>
        <translation>コネクションごとに振り分ける</translation>
    </message>
    <message>
        <source>The same client address goes to the same endpoint</source>
        <translation>同じクライアントアドレスは同じエンドポイントへ</translation>
    </message>
    <message>
        <source>Remembered for</source>
        <translation>記憶時間</translation>
    </message>
    <message>
        <source>From a client’s last connection.</source>
        <translation>クライアントの最後のコネクションから。</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>What the sender writes into its stream.</source>
        <translation>送信者がストリームに書き込むもの。</translation>
    </message>
    <message>
        <source>Whom the header names. Nobody vouches for it.</source>
        <translation>ヘッダーが名指すアドレス。誰も保証しません。</translation>
    </message>
    <message>
        <source>The port that the header names.</source>
        <translation>ヘッダーが示すポート。</translation>
    </message>
    <message>
        <source>Forged headers</source>
        <translation>偽造ヘッダー</translation>
    </message>
    <message>
        <source>Headers about the client that the sender writes itself, to be taken for someone else.</source>
        <translation>別人に見せかけるために、送信者自身が書くクライアント情報のヘッダー。</translation>
    </message>
    <message>
        <source>Header %1</source>
        <translation>ヘッダー%1</translation>
    </message>
    <message>
        <source>The sender claims nothing.</source>
        <translation>送信者は何も名乗りません。</translation>
    </message>
    <message>
        <source>Random ports</source>
        <translation>ランダムなポート</translation>
    </message>
    <message>
        <source>Source ports are drawn for each connection and never kept, those of services’ masquerade too. An entry that is lost gets another port, and the connection is reset.</source>
        <translation>送信元ポートはコネクションごとに無作為に選ばれ、元のポートは維持されません。Serviceのマスカレードも同じです。エントリーが失われると別のポートになり、コネクションはリセットされます。</translation>
    </message>
    <message>
        <source>Terminating</source>
        <translation>終了中</translation>
    </message>
    <message>
        <source>The pod is ending: services send it no new connection while another endpoint is ready.</source>
        <translation>Podは終了中です。ほかに準備のできたエンドポイントがある間、Serviceは新しいコネクションを送りません。</translation>
    </message>
    <message>
        <source>Egress policies</source>
        <translation>イーグレスポリシー</translation>
    </message>
    <message>
        <source>Chosen pods leave towards some destinations by one node, and are seen there with its egress address. The first that fits counts.</source>
        <translation>選んだPodは、指定した宛先へ1つのノードから出て、そのイーグレスアドレスで見えます。最初に一致したポリシーが使われます。</translation>
    </message>
    <message>
        <source>Policy %1</source>
        <translation>ポリシー%1</translation>
    </message>
    <message>
        <source>None: pods leave by their own node.</source>
        <translation>なし：Podは自分のノードから外に出ます。</translation>
    </message>
    <message>
        <source>Pods of this cluster that carry all of these labels.</source>
        <translation>これらのラベルをすべて持つ、このクラスタのPod。</translation>
    </message>
    <message>
        <source>Destinations outside the cluster; nothing inside is ever taken.</source>
        <translation>クラスタ外の宛先。クラスタ内の宛先は決して対象になりません。</translation>
    </message>
    <message>
        <source>No destination: the policy takes nothing.</source>
        <translation>宛先なし：ポリシーの対象になる通信はありません。</translation>
    </message>
    <message>
        <source>Destinations that are left out.</source>
        <translation>対象から外す宛先。</translation>
    </message>
    <message>
        <source>No exception.</source>
        <translation>除外なし。</translation>
    </message>
    <message>
        <source>A node that may be the gateway.</source>
        <translation>ゲートウェイになりうるノード。</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>The first of these by name is the gateway; with none, what the policy takes is dropped.</source>
        <translation>名前順で最初のノードがゲートウェイになります。1つもなければ、対象のパケットは破棄されます。</translation>
    </message>
    <message>
        <source>No node: what the policy takes is dropped.</source>
        <translation>ノードなし：対象のパケットは破棄されます。</translation>
    </message>
    <message>
        <source>Egress address</source>
        <translation>イーグレスアドレス</translation>
    </message>
    <message>
        <source>What pods are seen as; the gateway node must have it. Empty: the address that its masquerade would take.</source>
        <translation>Podがこのアドレスで見えます。ゲートウェイのノードが持つアドレスに限ります。空欄ならマスカレードと同じアドレスです。</translation>
    </message>
    <message>
        <source>the node’s own</source>
        <translation>ノード自身のもの</translation>
    </message>
    <message>
        <source>The source port is drawn for each connection and never kept. An entry that is lost gets another port, and the connection is reset.</source>
        <translation>送信元ポートはコネクションごとに無作為に選ばれ、元のポートは維持されません。エントリーが失われると別のポートになり、コネクションはリセットされます。</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>透過</translation>
    </message>
    <message>
        <source>The proxy wears its client’s address and port towards the backend, which then sees the client. Its answers must be routed back through the proxy, or the client resets them.</source>
        <translation>プロキシはバックエンドに対してクライアントのアドレスとポートを名乗るので、バックエンドにはクライアントが見えます。応答がプロキシを通って戻らないと、クライアントがリセットします。</translation>
    </message>
    <message>
        <source>No selector: only the endpoints listed below, if any.</source>
        <translation>セレクタなし：下に手動で指定したエンドポイントだけが使われます。</translation>
    </message>
    <message>
        <source>Listed endpoints</source>
        <translation>手動で指定したエンドポイント</translation>
    </message>
    <message>
        <source>Beside the pods that the selector picks: machines outside the cluster, for which the node rewrites the destination and then masquerades the pod. Without a port it is the target port.</source>
        <translation>セレクタが選ぶPodに加えるエンドポイント。クラスタ外のマシンなら、ノードは宛先を書き換え、さらにPodをマスカレードします。ポートを省くとターゲットポートになります。</translation>
    </message>
    <message>
        <source>None: only pods that the selector picks.</source>
        <translation>なし：セレクタが選ぶPodだけです。</translation>
    </message>
    <message>
        <source>Source ranges</source>
        <translation>送信元範囲</translation>
    </message>
    <message>
        <source>Who may come to these addresses; everyone else meets silence. Node ports are never subject to it.</source>
        <translation>これらのアドレスに接続できる送信元。それ以外には応答しません。ノードポートには適用されません。</translation>
    </message>
    <message>
        <source>No range: everyone may come.</source>
        <translation>範囲なし：誰でも接続できます。</translation>
    </message>
    <message>
        <source>Published: %1</source>
        <translation>公開：%1</translation>
    </message>
    <message>
        <source>by connection (tcp)</source>
        <translation>コネクション単位（tcp）</translation>
    </message>
    <message>
        <source>by request (http)</source>
        <translation>リクエスト単位（http）</translation>
    </message>
    <message>
        <source>destination only (dnat)</source>
        <translation>宛先のみ変換（dnat）</translation>
    </message>
    <message>
        <source>both addresses (full-nat)</source>
        <translation>両方変換（full-nat）</translation>
    </message>
    <message>
        <source>direct return (dsr)</source>
        <translation>直接応答（dsr）</translation>
    </message>
    <message>
        <source>An island: pod addresses may repeat in other clusters; gateways and nodes translate at the coast.</source>
        <translation>アイランド：Podアドレスは他のクラスタと重複してもかまいません。ゲートウェイとノードが境界で変換します。</translation>
    </message>
    <message>
        <source>Session affinity</source>
        <translation>セッションアフィニティ</translation>
    </message>
    <message>
        <source>Traffic policy and affinity</source>
        <translation>トラフィックポリシーとアフィニティ</translation>
    </message>
    <message>
        <source>External traffic</source>
        <translation>外部トラフィック</translation>
    </message>
    <message>
        <source>Internal traffic</source>
        <translation>内部トラフィック</translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorFindings</name>
    <message>
        <source>Fix: %1</source>
        <translation>修正：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the Problems list</source>
        <translation>
            <numerusform>問題の一覧にあと%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Mends this in one step; undo takes it back</source>
        <translation>1回の操作で修正します。「元に戻す」で取り消せます</translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorForm</name>
    <message numerus="yes">
        <source>Change “%1” of %n element(s)</source>
        <translation>
            <numerusform>%n個の要素の「%1」を変更</numerusform>
        </translation>
    </message>
    <message>
        <source>Change “%1” of %2</source>
        <translation>%2の「%1」を変更</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>文書</translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorHeader</name>
    <message>
        <source>Document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The id: unique in the document and stable for ever</source>
        <translation>ID：文書内で一意で、変わることはありません</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>IDをコピー</translation>
    </message>
    <message>
        <source>The id is on the clipboard.</source>
        <translation>IDをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Play this flow</source>
        <translation>このフローを再生</translation>
    </message>
    <message>
        <source>Add inside</source>
        <translation>中に追加</translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation>キャンバスに表示</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>選択</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n個の要素</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n element(s)</source>
        <translation>
            <numerusform>%n個の要素を削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Add node</source>
        <translation>ノードを追加</translation>
    </message>
    <message>
        <source>Add service</source>
        <translation>Serviceを追加</translation>
    </message>
    <message>
        <source>Add policy</source>
        <translation>ポリシーを追加</translation>
    </message>
    <message>
        <source>Add pod</source>
        <translation>Podを追加</translation>
    </message>
    <message>
        <source>Stand here: what it can know</source>
        <translation>この要素の視点で見る</translation>
    </message>
    <message>
        <source>Why hidden, and what would bring it back</source>
        <translation>隠れる理由と、見えるようにする方法</translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>インスペクタ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What is set here is set for all that are selected.</source>
        <translation>ここでの設定は、選択したすべての要素に適用されます。</translation>
    </message>
    <message>
        <source>Elements of different kinds: they can be moved, duplicated and deleted together.</source>
        <translation>種類の違う要素です。まとめて移動・複製・削除できます。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of element: how many</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorRun</name>
    <message>
        <source>Seen in this run</source>
        <translation>今回の実行での見え方</translation>
    </message>
    <message>
        <source>Seen as %1 beyond %2.</source>
        <translation>%2の先では%1に見えます。</translation>
    </message>
    <message>
        <source>The document has changed since this run.</source>
        <translation>この実行の後に文書が変更されました。</translation>
    </message>
    <message numerus="yes">
        <source>Hides %n origin(s) as %1; it could be any of %2.</source>
        <translation>
            <numerusform>%n個の送信元を%1として隠しています。ありえる候補は%2件です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::LedgerPanel</name>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>The flow whose source is followed</source>
        <translation>送信元をたどるフロー</translation>
    </message>
    <message>
        <source>Stand here</source>
        <translation>この要素の視点で見る</translation>
    </message>
    <message>
        <source>See the drawing as the machine of this line does</source>
        <translation>この行の機器から見える図を表示します</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copies everything as text</source>
        <translation>すべてをテキストとしてコピーします</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>機器</translation>
    </message>
    <message>
        <source>It reads</source>
        <translation>見える送信元</translation>
    </message>
    <message>
        <source>Which is</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Could be</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>What each machine on the way can tell</source>
        <translation>経路上の各機器に分かること</translation>
    </message>
    <message>
        <source>No run yet: nobody has read anything.</source>
        <translation>まだ実行されていないため、誰も送信元を見ていません。</translation>
    </message>
    <message>
        <source>Choose a flow to follow its source.</source>
        <translation>送信元をたどるフローを選んでください。</translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation>実行結果を読み込んでいます…</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Inside a tunnel: this machine passes it on unread.</source>
        <translation>トンネルの内側です。この機器は中身を読まずに転送します。</translation>
    </message>
    <message>
        <source>Lost here: %1</source>
        <translation>ここで区別できなくなるもの：%1</translation>
    </message>
</context>
<context>
    <name>tombolo::views::LensControl</name>
    <message>
        <source>There is no run yet: nobody has seen anything.</source>
        <translation>実行結果がないため、見えるものがありません。</translation>
    </message>
    <message>
        <source>Select a pod, node, gateway, router, host or network to stand at.</source>
        <translation>立つ場所としてPod、ノード、ゲートウェイ、ルーター、ホスト、ネットワークのいずれかを選択してください。</translation>
    </message>
</context>
<context>
    <name>tombolo::views::LineField</name>
    <message>
        <source>several values</source>
        <translation>複数の値</translation>
    </message>
</context>
<context>
    <name>tombolo::views::ListField</name>
    <message>
        <source>Add to “%1”</source>
        <translation>「%1」に追加</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>tombolo::views::MatrixCheck</name>
    <message>
        <source>Check: server sees pod-a</source>
        <translation>検査：server sees pod-a</translation>
    </message>
    <message>
        <source>Sentence to check</source>
        <translation>検査する文</translation>
    </message>
    <message>
        <source>A sees B; no hidden source at A; B reaches A; B does not reach A. With “by address” behind it, headers do not count. A and B: an id, host:ID, pod:ID, pod:KEY=VALUE, node:ID, cluster:ID, service:ID or any.</source>
        <translation>文は英語で書きます：A sees B（AからBの送信元が見える）、no hidden source at A（Aで隠れる送信元がない）、B reaches A（BからAに届く）、B does not reach A（BからAに届かない）。末尾に「by address」を付けるとヘッダーは考慮しません。AとB：ID、host:ID、pod:ID、pod:KEY=VALUE、node:ID、cluster:ID、service:ID、any</translation>
    </message>
    <message>
        <source>“%1” speaks of nobody: it means no pair of a sender and a listener.</source>
        <translation>「%1」に当てはまるものがありません。送信側と待ち受け側の組が1つもありません。</translation>
    </message>
</context>
<context>
    <name>tombolo::views::MatrixCorner</name>
    <message>
        <source>seen at →</source>
        <translation>観測者 →</translation>
    </message>
    <message>
        <source>sent by ↓</source>
        <translation>送信元 ↓</translation>
    </message>
</context>
<context>
    <name>tombolo::views::MatrixPanel</name>
    <message>
        <source>Who sees whom</source>
        <translation>誰が誰を見るか</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>まとめ方(&amp;G)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>As a &amp;page (HTML)…</source>
        <translation>ページとして（HTML）(&amp;P)…</translation>
    </message>
    <message>
        <source>As a &amp;table (CSV)…</source>
        <translation>表として（CSV）(&amp;T)…</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスタ</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>ラベル%1</translation>
    </message>
    <message>
        <source>Nothing: one by one</source>
        <translation>まとめない（個別）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind: number of pairs</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 pairs, %2 packets played</source>
        <translation>%1組（再生したパケット%2個）</translation>
    </message>
    <message>
        <source>Working out who sees whom…</source>
        <translation>誰が誰を見るかを計算しています…</translation>
    </message>
    <message>
        <source>Nobody listens yet: give a pod or a host a port to listen on.</source>
        <translation>待ち受けているものがありません。Podかホストに待ち受けポートを設定してください。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>送信側</translation>
    </message>
    <message>
        <source>Filter senders by name</source>
        <translation>送信側を名前で絞り込む</translation>
    </message>
    <message>
        <source>To</source>
        <translation>受信側</translation>
    </message>
    <message>
        <source>Filter receivers by name</source>
        <translation>受信側を名前で絞り込む</translation>
    </message>
    <message>
        <source>Nobody who sends is called “%1”.</source>
        <translation>「%1」という名前の送信側はありません。</translation>
    </message>
    <message>
        <source>Nobody who listens is called “%1”.</source>
        <translation>「%1」という名前の受信側はありません。</translation>
    </message>
</context>
<context>
    <name>tombolo::views::MatrixStory</name>
    <message>
        <source>Show on the canvas</source>
        <translation>キャンバスに表示</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>何が起こるか</translation>
    </message>
    <message>
        <source>Choose a cell to read what happens.</source>
        <translation>セルを選ぶと、何が起こるかを表示します。</translation>
    </message>
    <message>
        <source>The same element; there is nothing to send.</source>
        <translation>同じ要素なので、送るものはありません。</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>number of pairs, what happens to each</comment>
        <translation>%1組：%2</translation>
    </message>
    <message>
        <source>Play this</source>
        <translation>これを再生</translation>
    </message>
    <message>
        <source>Add a flow from the matrix</source>
        <translation>マトリクスからフローを追加</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln組</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <comment>two elements, on the canvas</comment>
        <translation>表示</translation>
    </message>
    <message>
        <source>Add and play</source>
        <translation>追加して再生</translation>
    </message>
    <message>
        <source>Adds this as a flow and plays it</source>
        <translation>これをフローとして追加し、再生します</translation>
    </message>
</context>
<context>
    <name>tombolo::views::NodeBlockBox</name>
    <message>
        <source>As drawn</source>
        <translation>図のとおり</translation>
    </message>
    <message>
        <source>How large a block of IPv4 addresses every node gets for its pods</source>
        <translation>各ノードがPod用に受け取るIPv4アドレスブロックの大きさ</translation>
    </message>
</context>
<context>
    <name>tombolo::views::OutlineModel</name>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Routers</source>
        <translation>ルーター</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>クラスタ</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of element, name</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>kind of element, name, address</comment>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>Published address</source>
        <translation>公開アドレス</translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation>名前を「%1」に変更</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>%1へ移動</translation>
    </message>
</context>
<context>
    <name>tombolo::views::OutlinePanel</name>
    <message numerus="yes">
        <source>Delete %n element(s)</source>
        <translation>
            <numerusform>%n個の要素を削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation>キャンバスに表示</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>下位をすべて展開</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>すべて折りたたむ</translation>
    </message>
    <message>
        <source>Nothing here has this name, id, address or label.</source>
        <translation>この名前・ID・アドレス・ラベルを持つものはありません。</translation>
    </message>
    <message>
        <source>Nothing is drawn yet. Drag something from the palette onto the canvas, or open an example.</source>
        <translation>まだ何も描かれていません。パレットからキャンバスへドラッグするか、例を開いてください。</translation>
    </message>
    <message>
        <source>Search name, address, label</source>
        <translation>名前・アドレス・ラベルを検索</translation>
    </message>
    <message>
        <source>Search the outline</source>
        <translation>アウトラインを検索</translation>
    </message>
    <message>
        <source>Outline of the document</source>
        <translation>文書のアウトライン</translation>
    </message>
</context>
<context>
    <name>tombolo::views::ProblemsModel</name>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
</context>
<context>
    <name>tombolo::views::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>問題なし</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n件のエラー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n件の警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n件のヒント</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide these</source>
        <translation>表示・非表示を切り替え</translation>
    </message>
    <message>
        <source>Everything there is to say is filtered out; switch it on above.</source>
        <translation>すべての問題が絞り込みで隠れています。上で表示に切り替えてください。</translation>
    </message>
    <message>
        <source>Nothing to check yet: problems appear here while you draw.</source>
        <translation>まだ検査するものがありません。描いていくと、問題がここに出ます。</translation>
    </message>
    <message>
        <source>Mends the selected problem in one step; undo takes it back</source>
        <translation>選択した問題を1回の操作で修正します。「元に戻す」で取り消せます</translation>
    </message>
    <message>
        <source>Select a problem that has one safe mending</source>
        <translation>安全な修正が1つある問題を選んでください</translation>
    </message>
    <message>
        <source>The document itself is sound, but it could not be simulated: %1</source>
        <translation>文書自体に問題はありませんが、シミュレーションできませんでした：%1</translation>
    </message>
    <message>
        <source>Nothing contradictory in the drawing: addresses, routes, services and translations fit together.</source>
        <translation>図に矛盾はありません。アドレス・経路・Service・変換は整合しています。</translation>
    </message>
    <message numerus="yes">
        <source>All the same %n flow(s) get no answer; the list of flows says why.</source>
        <translation>
            <numerusform>ただし、%n本のフローには応答がありません。理由はフロー一覧に示しています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::ReferenceField</name>
    <message>
        <source>Nothing here has this name; choose from the list or write an address.</source>
        <translation>この名前のものはありません。一覧から選ぶか、アドレスを書いてください。</translation>
    </message>
    <message>
        <source>Nothing here has this name; choose from the list.</source>
        <translation>この名前のものはありません。一覧から選んでください。</translation>
    </message>
</context>
<context>
    <name>tombolo::views::RemediesPanel</name>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>The flow whose source is looked for</source>
        <translation>送信元を調べるフロー</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copies everything as text</source>
        <translation>すべてをテキストとしてコピーします</translation>
    </message>
    <message>
        <source>What would bring it back</source>
        <translation>送信元が見えるようになる変更</translation>
    </message>
    <message>
        <source>Choose a flow to see what hides its source.</source>
        <translation>フローを選ぶと、送信元を隠しているものが分かります。</translation>
    </message>
    <message>
        <source>No run yet: nothing is known to be hidden.</source>
        <translation>まだ実行されていないので、隠れているものは分かりません。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>探索中…</translation>
    </message>
    <message>
        <source>header: %1</source>
        <translation>ヘッダー：%1</translation>
    </message>
    <message>
        <source>Bring back the source of %1</source>
        <translation>%1の送信元を見えるようにする</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>適用しました：%1</translation>
    </message>
    <message>
        <source>Each was simulated, alone and beside all other flows (%1 changed drawings in all). Pairs are all pairs of elements, drawn as flows or not.</source>
        <translation>どの変更も、単独の場合と全フロー同時の場合の両方でシミュレートして確かめました（変更した図は全部で%1通り）。組とは、フローとして描かれているかどうかを問わず、要素のすべての組のことです。</translation>
    </message>
    <message>
        <source>The drawing has changed: this is looked at again after the next run.</source>
        <translation>図が変更されました。次の実行の後で改めて調べます。</translation>
    </message>
</context>
<context>
    <name>tombolo::views::RemedyCard</name>
    <message>
        <source>Try</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>Shows the source on every wire, now and then; the drawing stays.</source>
        <translation>各リンクでの送信元を、今と変更後で並べて示します。図は変わりません。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Makes the change in the drawing; undo takes it back in one step.</source>
        <translation>図を変更します。元に戻す操作1回で取り消せます。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>harm: details</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tombolo::views::RowsField</name>
    <message>
        <source>Add to “%1”</source>
        <translation>「%1」に追加</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>tombolo::views::ScrubBar</name>
    <message>
        <source>Playhead</source>
        <translation>再生位置</translation>
    </message>
    <message>
        <source>%1 hides the source from here on</source>
        <translation>ここから先は%1が送信元を隠します</translation>
    </message>
    <message>
        <source>A packet ends here: %1</source>
        <translation>パケットはここで終わります：%1</translation>
    </message>
    <message>
        <source>A packet ends at %1: %2</source>
        <translation>パケットは%1で終わります：%2</translation>
    </message>
    <message>
        <source>Event %1: %2 → %3</source>
        <translation>イベント%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>tombolo::views::StoryPanel</name>
    <message>
        <source>Copy this part</source>
        <translation>この部分をコピー</translation>
    </message>
    <message>
        <source>Copy the whole story</source>
        <translation>経過全体をコピー</translation>
    </message>
    <message>
        <source>Packet story</source>
        <translation>パケットの経過</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Flow whose packet is told</source>
        <translation>経過を示すパケットのフロー</translation>
    </message>
    <message>
        <source>Every step</source>
        <translation>全ステップ</translation>
    </message>
    <message>
        <source>Also tell the steps that change nothing: routes, known connections, firewalls that let pass</source>
        <translation>何も変えないステップ（経路、既知のコネクション、通過させるファイアウォール）も示します</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the story as text</source>
        <translation>経過をテキストでコピー</translation>
    </message>
    <message>
        <source>No run yet. Draw a flow from a source to a target: here stands what happens to its packet, hop by hop.</source>
        <translation>まだ実行がありません。送信元から宛先へフローを描くと、パケットに起きることがホップごとにここに出ます。</translation>
    </message>
    <message>
        <source>Nothing was sent in this run: draw a flow, or enable one.</source>
        <translation>この実行では何も送信されませんでした。フローを描くか、有効にしてください。</translation>
    </message>
    <message>
        <source>Choose a flow to read the story of its packet.</source>
        <translation>フローを選ぶと、パケットの経過を読めます。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>pod link</source>
        <translation>Podリンク</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Error message (ICMP)</source>
        <translation>エラーメッセージ（ICMP）</translation>
    </message>
    <message>
        <source>ICMP error, type %1 code %2, about %3</source>
        <translation>ICMPエラー、タイプ%1コード%2、%3について</translation>
    </message>
    <message>
        <source>%1 · law %2</source>
        <comment>rule · number of the law</comment>
        <translation>%1 · 動作規則%2</translation>
    </message>
    <message>
        <source>Mask on: %1 hides %2. On this wire the source reads %3.</source>
        <translation>マスク開始：%1が%2を隠します。この回線では送信元が%3になります。</translation>
    </message>
    <message>
        <source>Mask on: on this wire the source reads %1, which does not name %2.</source>
        <translation>マスク開始：この回線では送信元が%1になり、%2を示しません。</translation>
    </message>
    <message>
        <source>Mask off: the source reads %1 again, which is %2.</source>
        <translation>マスク解除：送信元が%1に戻ります。これは%2です。</translation>
    </message>
    <message>
        <source>True source %1 (%2), seen as %3</source>
        <translation>本当の送信元%1（%2）、見える送信元%3</translation>
    </message>
    <message>
        <source>True source: %1, %2</source>
        <translation>本当の送信元：%1、%2</translation>
    </message>
    <message>
        <source>Seen by %1 as: %2</source>
        <translation>%1に見える送信元：%2</translation>
    </message>
    <message>
        <source>Could be any of: %1</source>
        <translation>候補：%1</translation>
    </message>
    <message>
        <source>Still told by %1: %2</source>
        <translation>%1からはまだ分かる：%2</translation>
    </message>
    <message>
        <source>before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>後</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <comment>steps that changed nothing</comment>
        <translation>ほか：%1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>sender → receiver</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>Lost on the wire</source>
        <translation>回線で損失</translation>
    </message>
    <message>
        <source>%1. %2 → %3, %4, at %5 µs</source>
        <comment>number, sender, receiver, network, time</comment>
        <translation>%1. %2 → %3、%4、%5 µs</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>step, rule, why</comment>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Tell of the packet that moves at the playhead. Choosing a flow stops this.</source>
        <translation>再生位置で動いているパケットの経過を示します。フローを選ぶと止まります。</translation>
    </message>
    <message>
        <source>Claimed by the sender in %1, true or not: %2</source>
        <translation>送信者が%1で名乗ったもの（真偽は不明）：%2</translation>
    </message>
    <message>
        <source>Reset of the unexpected answer</source>
        <translation>予期しない応答に対するリセット</translation>
    </message>
    <message>
        <source>Request of %1, which now connects on</source>
        <translation>%1からの要求（次のコネクション）</translation>
    </message>
    <message>
        <source>Reply of %1 itself: it accepts the connection</source>
        <translation>%1自身の応答：コネクションを受け付ける</translation>
    </message>
</context>
<context>
    <name>tombolo::views::TableModel</name>
    <message>
        <source>%1 %2</source>
        <comment>protocol, addresses</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The connection as this machine first received it</source>
        <translation>この機器が最初に受け取ったときのコネクション</translation>
    </message>
    <message>
        <source>What the answer looks like when it reaches this machine</source>
        <translation>この機器に届くときの応答の形</translation>
    </message>
    <message>
        <source>What this machine rewrites, and undoes in the answer</source>
        <translation>この機器が書き換え、応答では元に戻すもの</translation>
    </message>
    <message>
        <source>Received as</source>
        <translation>受信時</translation>
    </message>
    <message>
        <source>Answer expected as</source>
        <translation>期待する応答</translation>
    </message>
    <message>
        <source>Translates</source>
        <translation>変換</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Since (µs)</source>
        <translation>開始（µs）</translation>
    </message>
</context>
<context>
    <name>tombolo::views::TablePanel</name>
    <message>
        <source>%1 at %2 µs: %3, %4</source>
        <comment>element, time, entries, translating entries</comment>
        <translation>%1、%2 µs：%3、%4</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n件のエントリー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n translating</source>
        <translation>
            <numerusform>%n件を変換</numerusform>
        </translation>
    </message>
    <message>
        <source>No run yet: tables fill when packets are sent.</source>
        <translation>まだ実行がありません。パケットを送ると表に入ります。</translation>
    </message>
    <message>
        <source>%1 remembers connections now, but translates none of them.</source>
        <translation>%1は今コネクションを記憶していますが、どれも変換していません。</translation>
    </message>
    <message>
        <source>%1 remembers no connection at this time. Move the playhead on, or select another element.</source>
        <translation>この時刻に%1が記憶しているコネクションはありません。再生位置を進めるか、別の要素を選んでください。</translation>
    </message>
    <message>
        <source>Connection table</source>
        <translation>コネクション表</translation>
    </message>
    <message>
        <source>Only translations</source>
        <translation>変換のみ</translation>
    </message>
    <message>
        <source>Select a node, a gateway, or a router with a firewall to see the connections it remembers, and which of them it translates.</source>
        <translation>ノード、ゲートウェイ、またはファイアウォールのあるルーターを選ぶと、記憶しているコネクションと、そのうち変換しているものを表示します。</translation>
    </message>
    <message>
        <source>What is selected keeps no connections. Select a node, a gateway, or a router with a firewall.</source>
        <translation>選択した要素はコネクションを記憶しません。ノード、ゲートウェイ、またはファイアウォールのあるルーターを選んでください。</translation>
    </message>
</context>
<context>
    <name>tombolo::views::TransportBar</name>
    <message>
        <source>The run is over.</source>
        <translation>実行は終わりました。</translation>
    </message>
    <message>
        <source>%1 sends to %2: from %3 to %4.</source>
        <translation>%1が%2へ送信：%3から%4へ。</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>先頭へ</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation>1イベント戻る</translation>
    </message>
    <message>
        <source>One event forward</source>
        <translation>1イベント進む</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>末尾へ</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Pacing</source>
        <translation>進み方</translation>
    </message>
    <message>
        <source>Pacing: every event takes the same time, or the simulated clock runs evenly</source>
        <translation>進み方：どのイベントも同じ時間で進めるか、シミュレーションの時計を一定に進めるか</translation>
    </message>
    <message>
        <source>Time scale</source>
        <translation>時間の尺度</translation>
    </message>
    <message>
        <source>Simulated time that one second shows</source>
        <translation>1秒で示すシミュレーション時間</translation>
    </message>
    <message>
        <source>The drawing has changed since this run was made</source>
        <translation>この実行の後に図が変更されました</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>speed factor</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>By event</source>
        <translation>イベントごと</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>時間ごと</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>毎秒%1</translation>
    </message>
    <message>
        <source>Nothing to play: %1</source>
        <translation>再生するものがありません：%1</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>実行中…</translation>
    </message>
    <message>
        <source>Nothing to play yet: no run was made</source>
        <translation>まだ実行がないため、再生するものがありません</translation>
    </message>
    <message>
        <source>Nothing to play: draw a flow from a source to a target</source>
        <translation>再生するものがありません：送信元から宛先へフローを描いてください</translation>
    </message>
    <message>
        <source>Nothing to play: no packet left its sender</source>
        <translation>再生するものがありません：送信者から出たパケットがありません</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action (key)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>⧗ Stale – running…</source>
        <translation>⧗ 古い結果 – 実行中…</translation>
    </message>
    <message>
        <source>⚠ Stale – run again</source>
        <translation>⚠ 古い結果 – 再実行してください</translation>
    </message>
    <message>
        <source>End, %1 events · %2</source>
        <translation>終わり、%1イベント · %2</translation>
    </message>
    <message>
        <source>Event %1 of %2 · %3</source>
        <translation>イベント%1/%2 · %3</translation>
    </message>
    <message>
        <source>Whole run, %1 events · %2</source>
        <translation>実行全体：イベント%1件 · %2</translation>
    </message>
</context>
</TS>
