<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdviceWords</name>
    <message numerus="yes">
        <source>%n free block(s)</source>
        <translation>
            <numerusform>%n free block</numerusform>
            <numerusform>%n free blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln flow(s) no log names the sender.</source>
        <translation>
            <numerusform>For %Ln flow no log names the sender.</numerusform>
            <numerusform>For %Ln flows no log names the sender.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln further log(s)</source>
        <translation>
            <numerusform>up to one further log</numerusform>
            <numerusform>up to %Ln further logs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When flat, %n flow(s) that are answered now would not be: %1.</source>
        <translation>
            <numerusform>When flat, %n flow that is answered now would not be: %1.</numerusform>
            <numerusform>When flat, %n flows that are answered now would not be: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As islands, %n flow(s) that are answered now would not be: %1.</source>
        <translation>
            <numerusform>As islands, %n flow that is answered now would not be: %1.</numerusform>
            <numerusform>As islands, %n flows that are answered now would not be: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flat leaves %Ln flow(s) hidden: %1.</source>
        <translation>
            <numerusform>Flat leaves %Ln flow hidden: %1.</numerusform>
            <numerusform>Flat leaves %Ln flows hidden: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>load balancing by services hides %Ln of them</source>
        <translation>
            <numerusform>load balancing by services hides %Ln of them</numerusform>
            <numerusform>load balancing by services hides %Ln of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>proxies hide %Ln of them</source>
        <translation>
            <numerusform>proxies hide %Ln of them</numerusform>
            <numerusform>proxies hide %Ln of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gateways on the way hide %Ln of them</source>
        <translation>
            <numerusform>gateways on the way hide %Ln of them</numerusform>
            <numerusform>gateways on the way hide %Ln of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>egress policies hide %Ln of them</source>
        <translation>
            <numerusform>egress policies hide %Ln of them</numerusform>
            <numerusform>egress policies hide %Ln of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>masquerade hides %Ln of them</source>
        <translation>
            <numerusform>masquerade hides %Ln of them</numerusform>
            <numerusform>masquerade hides %Ln of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What hides the %Ln hidden source(s), a proxy, a load balancer or the way out to the Internet, does so in either model.</source>
        <translation>
            <numerusform>What hides the %Ln hidden source, a proxy, a load balancer or the way out to the Internet, does so in either model.</numerusform>
            <numerusform>What hides the %Ln hidden sources, a proxy, a load balancer or the way out to the Internet, does so in either model.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To find out who it was takes up to %Ln further log(s) as islands (%1 on average), and none when flat.</source>
        <translation>
            <numerusform>To find out who it was takes up to %Ln further log as islands (%1 on average), and none when flat.</numerusform>
            <numerusform>To find out who it was takes up to %Ln further logs as islands (%1 on average), and none when flat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The times of %n flow(s) are left out: in the other model another endpoint is chosen for them, which is chance and not the model.</source>
        <translation>
            <numerusform>The times of %n flow are left out: in the other model another endpoint is chosen for it, which is chance and not the model.</numerusform>
            <numerusform>The times of %n flows are left out: in the other model another endpoint is chosen for them, which is chance and not the model.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a node block of /%1 (addresses for pods: %2) is too small for the %Ln pod(s) of a node of %3.</source>
        <translation>
            <numerusform>a node block of /%1 (addresses for pods: %2) is too small for the %Ln pod of a node of %3.</numerusform>
            <numerusform>a node block of /%1 (addresses for pods: %2) is too small for the %Ln pods of a node of %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) keep their pod prefixes.</source>
        <translation>
            <numerusform>%n cluster keeps its pod prefixes.</numerusform>
            <numerusform>%n clusters keep their pod prefixes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden source(s) can be brought back one by one instead (Why hidden, or tombolo why).</source>
        <translation>
            <numerusform>%Ln hidden source can be brought back instead (Why hidden, or tombolo why).</numerusform>
            <numerusform>%Ln hidden sources can be brought back one by one instead (Why hidden, or tombolo why).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CanvasText</name>
    <message numerus="yes">
        <source>%n sender(s) seen as %1; it could be any of %2</source>
        <translation>
            <numerusform>%n sender seen as %1; it could be any of %2</numerusform>
            <numerusform>%n senders seen as %1; it could be any of %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliWords</name>
    <message numerus="yes">
        <source>%Ln change(s) tried…</source>
        <translation>
            <numerusform>%Ln change tried…</numerusform>
            <numerusform>%Ln changes tried…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conversions</name>
    <message numerus="yes">
        <source>%n cluster(s) now use the pod prefix %1.</source>
        <translation>
            <numerusform>%n cluster now uses the pod prefix %1.</numerusform>
            <numerusform>%n clusters now use the pod prefix %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No free block holds the pods of %1 as one prefix: they get %n.</source>
        <translation>
            <numerusform>No free block holds the pods of %1 as they were: they get %n other prefix.</numerusform>
            <numerusform>No free block holds the pods of %1 as one prefix: they get %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 gets %n route(s): %2 via %3 …</source>
        <translation>
            <numerusform>%1 gets %n route: %2 via %3</numerusform>
            <numerusform>%1 gets %n routes: %2 via %3 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 loses %n route(s): %2 …</source>
        <translation>
            <numerusform>%1 loses %n route: %2</numerusform>
            <numerusform>%1 loses %n routes: %2 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rules of %1 get %n line(s) for the addresses that the same traffic has now; check them.</source>
        <translation>
            <numerusform>The rules of %1 get %n line for the addresses that the same traffic has now; check it.</numerusform>
            <numerusform>The rules of %1 get %n lines for the addresses that the same traffic has now; check them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) are as they were before the earlier conversion.</source>
        <translation>
            <numerusform>%n element is as it was before the earlier conversion.</numerusform>
            <numerusform>%n elements are as they were before the earlier conversion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 translated %2; now only %n address(es) of machines that are no node.</source>
        <translation>
            <numerusform>%1 translated %2; now only %n address of a machine that is no node.</numerusform>
            <numerusform>%1 translated %2; now only %n addresses of machines that are no node.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the flow %1 one of %n pod(s) was chosen: %2. Nothing spreads its connections any more.</source>
        <translation>
            <numerusform>For the flow %1 the only pod was chosen: %2.</numerusform>
            <numerusform>For the flow %1 one of %n pods was chosen: %2. Nothing spreads its connections any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An egress policy of %1 stays, because someone may admit by the address that it gives: %n pod(s) still leave for %2 by %3 with that node&apos;s address, and receivers there do not see which pod it was.</source>
        <translation>
            <numerusform>An egress policy of %1 stays, because someone may admit by the address that it gives: %n pod still leaves for %2 by %3 with that node&apos;s address, and receivers there do not see which pod it was.</numerusform>
            <numerusform>An egress policy of %1 stays, because someone may admit by the address that it gives: %n pods still leave for %2 by %3 with that node&apos;s address, and receivers there do not see which pod it was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An egress policy of %1 stays, because someone may admit by the address that it gives: %n pod(s) still leave for %2 by %3 as %4, and receivers there do not see which pod it was.</source>
        <translation>
            <numerusform>An egress policy of %1 stays, because someone may admit by the address that it gives: %n pod still leaves for %2 by %3 as %4, and receivers there do not see which pod it was.</numerusform>
            <numerusform>An egress policy of %1 stays, because someone may admit by the address that it gives: %n pods still leave for %2 by %3 as %4, and receivers there do not see which pod it was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The block “twin” of the document, from an earlier conversion, does not fit: by it the document would get %n error(s). It was not used, and everything was converted anew.</source>
        <translation>
            <numerusform>The block “twin” of the document, from an earlier conversion, does not fit: by it the document would get %n error. It was not used, and everything was converted anew.</numerusform>
            <numerusform>The block “twin” of the document, from an earlier conversion, does not fit: by it the document would get %n errors. It was not used, and everything was converted anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service %1 hides its callers in flat mode as well: for %n flow(s) (%2) load balancing writes the address of a node over that of the sender.</source>
        <translation>
            <numerusform>The service %1 hides its callers in flat mode as well: for %n flow (%2) load balancing writes the address of a node over that of the sender.</numerusform>
            <numerusform>The service %1 hides its callers in flat mode as well: for %n flows (%2) load balancing writes the address of a node over that of the sender.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Crowds</name>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gateway(s) or router(s)</source>
        <translation>
            <numerusform>%n gateway or router</numerusform>
            <numerusform>%n gateways or routers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n node(s)</source>
        <translation>
            <numerusform>on %n node</numerusform>
            <numerusform>on %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n cluster(s)</source>
        <translation>
            <numerusform>in %n cluster</numerusform>
            <numerusform>in %n clusters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffExport</name>
    <message numerus="yes">
        <source>… and %n more change(s)</source>
        <translation>
            <numerusform>… and %n more change</numerusform>
            <numerusform>… and %n more changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diffs</name>
    <message numerus="yes">
        <source>%1, one of %n candidate(s)</source>
        <comment>address</comment>
        <translation>
            <numerusform>%1, one of %n candidate</numerusform>
            <numerusform>%1, one of %n candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the first %n packet(s) go unanswered now (%2).</source>
        <translation>
            <numerusform>%1: the first packet goes unanswered now (%2).</numerusform>
            <numerusform>%1: the first %n packets go unanswered now (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the first %n packet(s) go unanswered now (%3; before: %4, %2).</source>
        <translation>
            <numerusform>%1: the first packet goes unanswered now (%3; before: %4, %2).</numerusform>
            <numerusform>%1: the first %n packets go unanswered now (%3; before: %4, %2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lens</name>
    <message numerus="yes">
        <source>seen as %n address(es)</source>
        <translation>
            <numerusform>seen as %n address</numerusform>
            <numerusform>seen as %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) are translated, each to an address that stands for its sender alone.</source>
        <translation>
            <numerusform>One flow is translated, to an address that stands for its sender alone.</numerusform>
            <numerusform>%n flows are translated, each to an address that stands for its sender alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Matrices</name>
    <message numerus="yes">
        <source>%1 sees one of %Ln address(es) of a pool instead of %2; which one follows from the addresses of the two.</source>
        <translation>
            <numerusform>%1 sees the one address of a pool instead of %2.</numerusform>
            <numerusform>%1 sees one of %Ln addresses of a pool instead of %2; which one follows from the addresses of the two.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sender(s) could be behind what is seen.</source>
        <translation>
            <numerusform>%Ln sender could be behind what is seen.</numerusform>
            <numerusform>%Ln senders could be behind what is seen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one of %Ln</source>
        <comment>addresses of a pool</comment>
        <translation>
            <numerusform>one of %Ln</numerusform>
            <numerusform>one of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>holds: %1 (%Ln pair(s))</source>
        <translation>
            <numerusform>holds: %1 (%Ln pair)</numerusform>
            <numerusform>holds: %1 (%Ln pairs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>broken: %1 (%2 of %Ln pair(s))</source>
        <translation>
            <numerusform>broken: %1 (%2 of %Ln pair)</numerusform>
            <numerusform>broken: %1 (%2 of %Ln pairs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is one of %Ln address(es) of a pool; which one follows from the addresses of the two.</source>
        <translation>
            <numerusform>That is the one address of a pool.</numerusform>
            <numerusform>That is one of %Ln addresses of a pool; which one follows from the addresses of the two.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message numerus="yes">
        <source>And %Ln more kind(s).</source>
        <translation>
            <numerusform>And %Ln more kind.</numerusform>
            <numerusform>And %Ln more kinds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more flow(s).</source>
        <translation>
            <numerusform>And %Ln more flow.</numerusform>
            <numerusform>And %Ln more flows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message numerus="yes">
        <source>breaks %n flow(s)</source>
        <translation>
            <numerusform>breaks %n flow</numerusform>
            <numerusform>breaks %n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hides the source of %n other flow(s)</source>
        <translation>
            <numerusform>hides the source of %n other flow</numerusform>
            <numerusform>hides the source of %n other flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) drop requests</source>
        <translation>
            <numerusform>%n node drops requests</numerusform>
            <numerusform>%n nodes drop requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new problem(s)</source>
        <translation>
            <numerusform>%n new problem</numerusform>
            <numerusform>%n new problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more route(s)</source>
        <translation>
            <numerusform>%n more route</numerusform>
            <numerusform>%n more routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more address(es)</source>
        <translation>
            <numerusform>%n more address</numerusform>
            <numerusform>%n more addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s)</source>
        <translation>
            <numerusform>%n more rule</numerusform>
            <numerusform>%n more rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more pod(s)</source>
        <translation>
            <numerusform>%n more pod</numerusform>
            <numerusform>%n more pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other flow(s) reach another receiver</source>
        <translation>
            <numerusform>%n other flow reaches another receiver</numerusform>
            <numerusform>%n other flows reach another receiver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 % each for %n endpoint(s)</source>
        <translation>
            <numerusform>%1: %2 % for %n endpoint</numerusform>
            <numerusform>%1: %2 % each for %n endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>also brings back %n other flow(s)</source>
        <translation>
            <numerusform>also brings back %n other flow</numerusform>
            <numerusform>also brings back %n other flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mends %n other flow(s)</source>
        <translation>
            <numerusform>mends %n other flow</numerusform>
            <numerusform>mends %n other flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) renumbered</source>
        <translation>
            <numerusform>%n pod renumbered</numerusform>
            <numerusform>%n pods renumbered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s) lead elsewhere</source>
        <translation>
            <numerusform>%n route leads elsewhere</numerusform>
            <numerusform>%n routes lead elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) seen as the same address</source>
        <translation>
            <numerusform>%n other seen as the same address</numerusform>
            <numerusform>%n others seen as the same address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sender(s) could forge the header</source>
        <translation>
            <numerusform>%n sender could forge the header</numerusform>
            <numerusform>%n senders could forge the header</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other flow(s) call a pod itself, past its published address</source>
        <translation>
            <numerusform>%n other flow calls a pod itself, past its published address</numerusform>
            <numerusform>%n other flows call a pod itself, past its published address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) lose their way</source>
        <translation>
            <numerusform>%Ln pair loses its way</numerusform>
            <numerusform>%Ln pairs lose their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) become hidden</source>
        <translation>
            <numerusform>%Ln pair becomes hidden</numerusform>
            <numerusform>%Ln pairs become hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) become visible</source>
        <translation>
            <numerusform>%Ln pair becomes visible</numerusform>
            <numerusform>%Ln pairs become visible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) get through</source>
        <translation>
            <numerusform>%Ln pair gets through</numerusform>
            <numerusform>%Ln pairs get through</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) now reach somebody else</source>
        <translation>
            <numerusform>%Ln pair now reaches somebody else</numerusform>
            <numerusform>%Ln pairs now reach somebody else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other flow(s) now reach somebody else</source>
        <translation>
            <numerusform>%n other flow now reaches somebody else</numerusform>
            <numerusform>%n other flows now reach somebody else</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message numerus="yes">
        <source>Add %n route(s) to %1 on %2</source>
        <translation>
            <numerusform>Add %n route to %1 on %2</numerusform>
            <numerusform>Add %n routes to %1 on %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %1 translate each of %n pod(s) to an address of its own, from %2 to %3</source>
        <translation>
            <numerusform>Let %1 translate %n pod to an address of its own, from %2 to %3</numerusform>
            <numerusform>Let %1 translate each of %n pods to an address of its own, from %2 to %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln changed document(s) that were simulated brings it back. Tried, up to three at a time, where they apply: traffic policy, node and endpoints of services; exceptions from masquerade and egress policies; routes and BGP; source translation of gateways, with addresses of its own; mode and headers of published entries; calling the receiver otherwise; moving the sender; flat clusters.</source>
        <translation>
            <numerusform>The %Ln changed document that was simulated does not bring it back. Tried, up to three at a time, where they apply: traffic policy, node and endpoints of services; exceptions from masquerade and egress policies; routes and BGP; source translation of gateways, with addresses of its own; mode and headers of published entries; calling the receiver otherwise; moving the sender; flat clusters.</numerusform>
            <numerusform>None of the %Ln changed documents that were simulated brings it back. Tried, up to three at a time, where they apply: traffic policy, node and endpoints of services; exceptions from masquerade and egress policies; routes and BGP; source translation of gateways, with addresses of its own; mode and headers of published entries; calling the receiver otherwise; moving the sender; flat clusters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 then sees the sender&apos;s own address, %2, which %n other(s) also wear.</source>
        <translation>
            <numerusform>%1 then sees the sender&apos;s own address, %2, which %n other also wears.</numerusform>
            <numerusform>%1 then sees the sender&apos;s own address, %2, which %n others also wear.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 still sees %2. A header names the true source, but %n sender(s) could have written such a one themselves.</source>
        <translation>
            <numerusform>%1 still sees %2. A header names the true source, but %n sender could have written such a one itself.</numerusform>
            <numerusform>%1 still sees %2. A header names the true source, but %n senders could have written such a one themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 still sees %2, but a header tells it the sender&apos;s own address, which %n other(s) also wear.</source>
        <translation>
            <numerusform>%1 still sees %2, but a header tells it the sender&apos;s own address, which %n other also wears.</numerusform>
            <numerusform>%1 still sees %2, but a header tells it the sender&apos;s own address, which %n others also wear.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A header names the true source, but %n sender(s) could have written such a one themselves.</source>
        <translation>
            <numerusform>A header names the true source, but %n sender could have written such a one itself.</numerusform>
            <numerusform>A header names the true source, but %n senders could have written such a one themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Render</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln more address(es) nearby</source>
        <comment>in a fog</comment>
        <translation>
            <numerusform>%1; %Ln more address nearby</numerusform>
            <numerusform>%1; %Ln more addresses nearby</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln translator(s) in all; zoom in for those without a plate</source>
        <comment>legend</comment>
        <translation>
            <numerusform>%Ln translator in all; zoom in for those without a plate</numerusform>
            <numerusform>%Ln translators in all; zoom in for those without a plate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln senders: %1</source>
        <translation>
            <numerusform>%Ln sender: %1</numerusform>
            <numerusform>%Ln senders: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln flows are told here; the table in the overview has the others&apos; verdicts.</source>
        <translation>
            <numerusform>Only the first flow is told here; the table in the overview has the others&apos; verdicts.</numerusform>
            <numerusform>Only the first %Ln flows are told here; the table in the overview has the others&apos; verdicts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln networks</source>
        <translation>
            <numerusform>%Ln network</numerusform>
            <numerusform>%Ln networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clusters</source>
        <translation>
            <numerusform>%Ln cluster</numerusform>
            <numerusform>%Ln clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods</source>
        <translation>
            <numerusform>%Ln pod</numerusform>
            <numerusform>%Ln pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gateways</source>
        <translation>
            <numerusform>%Ln gateway</numerusform>
            <numerusform>%Ln gateways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln routers</source>
        <translation>
            <numerusform>%Ln router</numerusform>
            <numerusform>%Ln routers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hosts</source>
        <translation>
            <numerusform>%Ln host</numerusform>
            <numerusform>%Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln flows were simulated.</source>
        <translation>
            <numerusform>%Ln flow was simulated.</numerusform>
            <numerusform>%Ln flows were simulated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were answered.</source>
        <translation>
            <numerusform>%Ln of them was answered.</numerusform>
            <numerusform>%Ln of them were answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln flows the receiver does not see the true source.</source>
        <translation>
            <numerusform>In %Ln flow the receiver does not see the true source.</numerusform>
            <numerusform>In %Ln flows the receiver does not see the true source.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rows are left out here; the document has them all.</source>
        <translation>
            <numerusform>%Ln more row is left out here; the document has them all.</numerusform>
            <numerusform>%Ln more rows are left out here; the document has them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search ended after %Ln trials; there may be more.</source>
        <translation>
            <numerusform>The search ended after %Ln trial; there may be more.</numerusform>
            <numerusform>The search ended after %Ln trials; there may be more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln hidden flows were searched.</source>
        <translation>
            <numerusform>Only the first hidden flow was searched.</numerusform>
            <numerusform>Only the first %Ln hidden flows were searched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln flows are told here.</source>
        <translation>
            <numerusform>Only the first flow is told here.</numerusform>
            <numerusform>Only the first %Ln flows are told here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln flow(s) reached somebody else than the one meant, because the address leads there.</source>
        <translation>
            <numerusform>One flow reached somebody else than the one meant, because the address leads there.</numerusform>
            <numerusform>%Ln flows reached somebody else than the ones meant, because the addresses lead there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln flow(s) the source is translated, but to an address that nobody else can be behind.</source>
        <translation>
            <numerusform>In one flow the source is translated, but to an address that nobody else can be behind.</numerusform>
            <numerusform>In %Ln flows the source is translated, but to addresses that nobody else can be behind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message numerus="yes">
        <source>%Ln senders could be behind that address.</source>
        <translation>
            <numerusform>%Ln sender could be behind that address.</numerusform>
            <numerusform>%Ln senders could be behind that address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Service “%1” has %Ln usable endpoints; the hash of the connection&apos;s addresses and ports chooses %2.</source>
        <translation>
            <numerusform>Service “%1” has %Ln usable endpoint; the hash of the connection&apos;s addresses and ports chooses %2.</numerusform>
            <numerusform>Service “%1” has %Ln usable endpoints; the hash of the connection&apos;s addresses and ports chooses %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %Ln usable backends; the hash of the connection&apos;s addresses and ports chooses %2.</source>
        <translation>
            <numerusform>“%1” has %Ln usable backend; the hash of the connection&apos;s addresses and ports chooses %2.</numerusform>
            <numerusform>“%1” has %Ln usable backends; the hash of the connection&apos;s addresses and ports chooses %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: leaves %n</source>
        <comment>evidence: candidates</comment>
        <translation>
            <numerusform>%1: leaves %n</numerusform>
            <numerusform>%1: leaves %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could have shown %1 to %2.</source>
        <translation>
            <numerusform>%n could have shown %1 to %2.</numerusform>
            <numerusform>%n could have shown %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n packet(s) went unanswered, and this is about the next one. What became of the first: %1</source>
        <translation>
            <numerusform>The first packet went unanswered, and this is about the next one. What became of the first: %1</numerusform>
            <numerusform>The first %n packets went unanswered, and this is about the next one. What became of the first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 says %2, but %Ln other(s) could have written it.</source>
        <translation>
            <numerusform>%1 says %2, but %Ln other could have written it.</numerusform>
            <numerusform>%1 says %2, but %Ln others could have written it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could have shown %1 on the network %2 in what is for %3.</source>
        <translation>
            <numerusform>%n could have shown %1 on the network %2 in what is for %3.</numerusform>
            <numerusform>%n could have shown %1 on the network %2 in what is for %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could have shown %1 to %2 in what is for %3.</source>
        <translation>
            <numerusform>%n could have shown %1 to %2 in what is for %3.</numerusform>
            <numerusform>%n could have shown %1 to %2 in what is for %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could have shown %1 on the network %2.</source>
        <translation>
            <numerusform>%n could have shown %1 on the network %2.</numerusform>
            <numerusform>%n could have shown %1 on the network %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwinText</name>
    <message numerus="yes">
        <source>All flows but %n that one side alone answers</source>
        <translation>
            <numerusform>All flows but %n that one side alone answers</numerusform>
            <numerusform>All flows but %n that one side alone answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <comment>flows</comment>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::app::CompareWindow</name>
    <message numerus="yes">
        <source>%n change(s) from %1 to the present document. %2</source>
        <translation>
            <numerusform>%n change from %1 to the present document. %2</numerusform>
            <numerusform>%n changes from %1 to the present document. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::app::MainWindow</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::app::TwinWindow</name>
    <message numerus="yes">
        <source>%n flow(s) that are answered here are not answered in the twin.</source>
        <translation>
            <numerusform>%n flow that is answered here is not answered in the twin.</numerusform>
            <numerusform>%n flows that are answered here are not answered in the twin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::CanvasEditor</name>
    <message numerus="yes">
        <source>Move %n element(s)</source>
        <translation>
            <numerusform>Move %n element</numerusform>
            <numerusform>Move %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s) to %1</source>
        <translation>
            <numerusform>Move %n element to %1</numerusform>
            <numerusform>Move %n elements to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n element(s)</source>
        <translation>
            <numerusform>Delete %n element</numerusform>
            <numerusform>Delete %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n element(s)</source>
        <translation>
            <numerusform>Duplicate %n element</numerusform>
            <numerusform>Duplicate %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n element(s).</source>
        <translation>
            <numerusform>Copied %n element.</numerusform>
            <numerusform>Copied %n elements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n element(s)</source>
        <translation>
            <numerusform>Paste %n element</numerusform>
            <numerusform>Paste %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted %n element(s).</source>
        <translation>
            <numerusform>Pasted %n element.</numerusform>
            <numerusform>Pasted %n elements.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::SelectTool</name>
    <message numerus="yes">
        <source>Move %n element(s)</source>
        <translation>
            <numerusform>Move %n element</numerusform>
            <numerusform>Move %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) selected.</source>
        <translation>
            <numerusform>%n element selected.</numerusform>
            <numerusform>%n elements selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::Codec</name>
    <message numerus="yes">
        <source>A number is needed, with at most %n decimal(s).</source>
        <translation>
            <numerusform>A number is needed, with at most %n decimal.</numerusform>
            <numerusform>A number is needed, with at most %n decimals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::DetectivePanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 candidate(s)</source>
        <comment>6 → 3 candidates; %n is the last</comment>
        <translation>
            <numerusform>%1 candidate</numerusform>
            <numerusform>%1 candidates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::FlowsPanel</name>
    <message numerus="yes">
        <source>Delete %n flow(s)</source>
        <translation>
            <numerusform>Delete %n flow</numerusform>
            <numerusform>Delete %n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n flow(s)</source>
        <translation>
            <numerusform>Duplicate %n flow</numerusform>
            <numerusform>Duplicate %n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorFindings</name>
    <message numerus="yes">
        <source>%n more in the Problems list</source>
        <translation>
            <numerusform>%n more in the Problems list</numerusform>
            <numerusform>%n more in the Problems list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorForm</name>
    <message numerus="yes">
        <source>Change “%1” of %n element(s)</source>
        <translation>
            <numerusform>Change “%1” of %n element</numerusform>
            <numerusform>Change “%1” of %n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorHeader</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n element(s)</source>
        <translation>
            <numerusform>Delete %n element</numerusform>
            <numerusform>Delete %n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorRun</name>
    <message numerus="yes">
        <source>Hides %n origin(s) as %1; it could be any of %2.</source>
        <translation>
            <numerusform>Hides %n origin as %1; it could be any of %2.</numerusform>
            <numerusform>Hides %n origins as %1; it could be any of %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::MatrixStory</name>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::OutlinePanel</name>
    <message numerus="yes">
        <source>Delete %n element(s)</source>
        <translation>
            <numerusform>Delete %n element</numerusform>
            <numerusform>Delete %n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::ProblemsPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All the same %n flow(s) get no answer; the list of flows says why.</source>
        <translation>
            <numerusform>All the same %n flow gets no answer; the list of flows says why.</numerusform>
            <numerusform>All the same %n flows get no answer; the list of flows says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::TablePanel</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n translating</source>
        <translation>
            <numerusform>%n translating</numerusform>
            <numerusform>%n translating</numerusform>
        </translation>
    </message>
</context>
</TS>
