<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CanvasActions</name>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;operties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything about it in the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;nnect to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then click what it should be connected to (key L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flow from here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then click what it should reach (key F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold up or &amp;open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tidy layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange everything anew, in one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring into &amp;view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the selected elements as large as they fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Snap to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt ignores the grid while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mini-map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on the can&amp;vas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from one element to another to join them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from a source to its target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanvasText</name>
    <message>
        <source>NAT gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIP gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Island cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever is attached reaches its neighbours directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwards between networks and translates nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod addresses are unique and reachable from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod addresses mean something inside only; they may be used again elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrites source or destination addresses of what passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreads one virtual address over several backends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends each connection and opens its own to the backend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stable address in front of the pods that match its selector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets only the listed traffic pass at its pods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends requests from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers requests from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source seen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a tunnel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1: %2</source>
        <comment>document: flow</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the flow “%1” was not simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be painted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Island cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cluster whose pod addresses mean something inside only; other clusters may use the same ones. With nodes and pods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add island cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cluster whose pod addresses are unique and reachable from outside. With nodes and pods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add flat cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine of a cluster: drop it on a cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs on a node: drop it on a node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine outside every cluster that sends requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine outside every cluster that answers requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrites source or destination addresses of what passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add NAT gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIP gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreads one virtual address over several backends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add VIP gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends each connection and opens its own to the backend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add proxy gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A local network: one broadcast domain that others attach to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VPC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A provider&apos;s virtual network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add VPC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwards between networks and translates nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClusterIP service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stable address in front of pods, for inside the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add ClusterIP service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NodePort service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service that every node also answers for, on one port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add NodePort service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LoadBalancer service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service with an address of its own for outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add LoadBalancer service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets only the listed traffic pass at its pods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add network policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text on the canvas; the simulator never reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Render</name>
    <message>
        <source>island</source>
        <comment>model of a cluster</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat</source>
        <comment>model of a cluster</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be painted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between addresses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VPC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>loss</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>loss</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MTU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <comment>masquerade</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards every destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>except to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod prefixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service prefixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masquerade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>island</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>protocol port</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <comment>protocol, port, target port</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (node port %3) to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>traffic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local: source kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster: source hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual IP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations of the gateways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1, leaving by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published “%1” (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>protocol to address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateways, routers and hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>pod in cluster</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod addresses used more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pod address belongs to one pod only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some pod addresses are used by pods of more than one cluster. Such an address names nobody outside its own cluster: no packet may cross with it unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pod link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a tunnel from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2
on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet is lost on this wire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where addresses and ports change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, %3 port %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>header: address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (address)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (rule)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it could have been</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln senders: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Still told by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time until it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No machine changes an address or a port of this flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request, wire by wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply, wire by wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICMP errors, wire by wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency by hop of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each flow&apos;s first exchange as a capture on every wire would show it. ▸ marks a field that a machine changed since the wire above; %1 marks a source that no longer names who really sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln flows are told here; the table in the overview has the others&apos; verdicts.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“Hidden” means that the source address which the receiver reads no longer names the machine that really sent. Rewriting the destination alone hides nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts, pods and nodes send with TTL 64. Every router, node and gateway of kind NAT or VIP that forwards lowers it by one; bridges and tunnels do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine handles a packet as Linux does: destination translation, route, TTL and MTU, filter, source translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation rules are read for a connection&apos;s first packet only; later packets and replies follow the entry that it made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node masquerades when the source is in the cluster&apos;s pod prefixes, the destination (after its own translation) is in no “except” prefix, and the packet leaves by the node&apos;s network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A translated source port is kept while it is free. After a clash a seeded stream chooses where Linux chooses at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a pool of addresses the translator takes the one that Linux would take for this source and destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services are kube-proxy in iptables mode, on the first node that the packet meets. Traffic policy Cluster always hides an outside client; Local keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where several endpoints or equal routes fit, a hash of the connection&apos;s addresses and ports chooses, so that every run chooses the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy ends the client&apos;s connection and opens its own, with TTL 64 again. Headers such as X-Forwarded-For name the peer that the proxy itself saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewalls keep state; the first matching rule decides, and what matches none passes. Firewalls and policies see the translated destination and the source before its translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICMP errors come from the machine that found the fault and are translated on their way back, the header inside included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every packet forbids fragmentation. A VXLAN or Geneve tunnel takes 50 bytes of the MTU, IPIP takes 20; over IPv6 it is 20 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection ends or times out during a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time counts whole nanoseconds: latency and bandwidth of each network, plus what each machine needs. The costs of connection tracking, translation, tunnels and proxies were measured on one small virtual machine: trust their differences, within 30 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses are drawn from a seeded stream; the same document and seed give the same run on every machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What work costs on a machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking a connection up, per packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a connection entry, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translating an address, per packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing a new translation, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One rule of a linear list, first packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look into a table of services, first packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entering or leaving a tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy passing one message on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing a route and handing on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pod&apos;s own link, one way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model assumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The findings above hold for a network that behaves as follows. The right column names the standard, the source file, or the rule of Tombolo&apos;s description of network behaviour (semantics.md) behind each choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tombolo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tombolo-topology, version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets on wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever simulates the same document with the same seed gets the same fingerprint, and with it the same report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln networks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clusters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gateways</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln routers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hosts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagram of the topology with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict: reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flow was simulated, so this report says nothing about who is hidden from whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln flows were simulated.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were answered.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No flow has its source hidden: every receiver sees who really sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In %Ln flows the receiver does not see the true source.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topology has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who merges whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row is one address behind which a translator put the senders of this run. Whoever reads only that address cannot tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checks found nothing to complain of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rows are left out here; the document has them all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses, flows and hidden sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>The answer comes from where %1 had asked and reaches its socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 itself answers echo requests to its own address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 takes the packet: its connection ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 listens on %2 port %3: the packet is delivered, with source %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no endpoint that %2 may use for this packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on network “%1” has the address %2, to which %3 would hand the packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet has %1 bytes and must not be fragmented, but the next link takes only %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network “%1” lost the packet, as its loss rate says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one machine on the network owns %1, so the packet reaches the wrong one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet ends at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no route to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TTL is used up at %1, before %2 is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet to %1 is back at %2, which had sent it on: routes point at each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stops the packet (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy at %1 does not allow the packet (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no free port of %2 left for this destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing at %1 listens on %2 port %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 never asked %2, so it refuses this answer: the reply went past the machine that had translated the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is lost at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers with a TCP reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers with an ICMP error, type %1 code %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8 text (byte %1). Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file nests more than %1 levels deep; no topology needs that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large: %1 bytes, and at most %2 are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” stands twice in one object; remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Tombolo topology: “format” is “%1” and should be “tombolo-topology”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has version %1, and this program knows versions up to %2. Use a newer Tombolo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value should be of type %1, but is of type %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” is missing; add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not possible here; allowed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an IP address: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an IP prefix (address/length): %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is out of range; allowed: %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an id: use 1 to 63 lower-case letters, digits, “.”, “_” or “-”, beginning with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “%1” is used twice; give one of them another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “%1” is used twice, first at %2; give one of them another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing with the id “%1”; correct the id or add the element.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>file at JSON pointer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document cannot be simulated: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit was reached: %1 (%2). Take fewer or smaller flows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (address)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (rule)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered, but the sender got no answer (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused at %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped at %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sees the true source, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sees %2, which does not name the true source %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sees %2 instead of %3, hidden by %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver can still learn the true source from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an address of %2 itself: the packet stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hands the packet to %2 over the pod&apos;s own link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends everything over its own link to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hands the packet to %2 with its destination untouched (direct server return): the answer will not pass here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reaches %2 directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on network “%2”, to which %3 is attached: straight to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the pod prefix %2 of another node, so %3 sends it to that node, %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best route of %1 for %2 is %3, learned by BGP: next hop %4 (%5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest matching route of %1 for %2 is %3: next hop %4 (%5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firewall of %1 lets the packet pass: its connection was permitted before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No firewall rule of %1 matches, so the packet passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 allows the packet (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet belongs to a connection that the policies of %1 have allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 allows this packet to reach %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 allows %2 to send this packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy selects %1, and none allows this packet to reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy selects %1, and none allows it to send this packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has one usable backend: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opens a connection of its own from %2 to %3: the receiver sees the proxy and learns nothing of the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opens a connection of its own from %2 to %3: the receiver sees the proxy, and learns the client&apos;s address only from %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wraps the packet in a tunnel (%2): on the way only %3 to %4 can be read; the header inside stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel (%1) from %2 to %3 ends at %4, which unwraps the packet; its header is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bridge of %1 passes the frame on to %2 without routing it: the TTL stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepts the connection of %2 itself: that connection ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTL used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firewall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no free port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply not translated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine where the packet ended has no route to its destination; add a route to that prefix, or a default route, there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet was forwarded until its TTL was used up; shorten the path or look for routes that point at each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall rule stopped the packet; allow it before that rule, in the firewall of the element where it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy of the pod does not allow this packet; add the peer and port to the policy, or take the pod out of its selector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has no endpoint that may be used here; give a pod the service&apos;s labels, or use traffic policy Cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The translator has no free port left for this destination; add addresses to its pool, or widen its ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet arrived, but nothing listens on that port; add the port to the receiver, or correct the port of the flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on the network has the address of the next hop; correct the route or the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet is larger than the next link allows and must not be fragmented; raise that network&apos;s MTU, or send less at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer reached the sender from an address that it had not asked, so it was refused; make the reply pass the machine that translated the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request arrived, but its answer did not come back; the receiver&apos;s side needs a route back to the source that it saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet came back to a machine that had already forwarded it; two routes point at each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network lost the packet, as its loss rate says; lower the loss of that network or send more packets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two machines of one network own this address; give one of them another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connection entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation by the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error translated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice of endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy accepts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy connects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends to %2 and takes %3 as its source address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 receives the packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no entry for this connection and makes one: its translation rules are read for this first packet only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 knows this packet as the answer of a connection in its table; it follows that entry and no rule is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 knows this connection; the packet follows its entry and no rule is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the address of service “%2”, so %3 replaces the destination by the endpoint %4. The source stays %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 publishes %2 as “%3”, so it replaces the destination by the backend %4. The source stays %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the cluster&apos;s pod prefixes, so service “%2” lets %3 replace the source by its own address %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 itself calls service “%2” from outside its policy Local, so it replaces the source %3 by its own address %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service “%1” chose the sender itself as endpoint, so %2 replaces the source %3 by its own address %4; otherwise the pod would get a packet from itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service “%1” is entered with traffic policy Cluster, so %2 always replaces the source %3 by its own address %4: the answer must come back through this node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The destination %1 is in no “except” prefix of the cluster, so %2 replaces the pod&apos;s source %3 by its own address %4 (masquerade).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is published in mode full-nat, so %2 also replaces the source %3 by its own address %4: the backend answers to the gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 matches the prefix of %2 on %3, so it replaces the source by %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The echo id %1 is free there and is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source port %1 is free there and is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source port %1 is taken towards this destination, so %2 is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sender&apos;s port %1 was mapped to %2 before and keeps that mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule draws ports at random: %1 becomes %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source port %1 is not among the ports that the rule allows, so %2 is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 applies the connection&apos;s entry (%2): the source %3 becomes %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 applies the connection&apos;s entry (%2): the destination %3 becomes %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 applies the connection&apos;s entry (%2): source and destination become %3 and %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 translates the ICMP error like the packet it speaks of: the header inside becomes %2 to %3, so that the sender knows it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered, no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROXY protocol v1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROXY protocol v2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> </source>
        <comment>between two sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masquerade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source translation, rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published address “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proxy “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firewall, rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>route %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “%1” is used twice (first at %2). Give one of the two another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” names “%1”, but nothing has that id. Correct it, or add the element.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” names “%1”, which is of a kind that cannot stand there. Choose an element of the right kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value for “%1” is needed here. Fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target names both the element “%1” and the address %2; the element counts. Remove the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The protocol “%1” cannot be used here. Choose TCP or UDP (a flow may also use ICMP).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in no prefix of network “%2”, so its neighbours will not find it. Take an address inside the prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to “%2” as well (in “%3”), so packets may reach either. Give one of them another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no address that a machine can have (unspecified, loopback, multicast or broadcast). Take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the network address of %2. Take one that a host may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the broadcast address of %2. Take one that a host may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has bits set behind its length; it is read as %2. Write it that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has room for %2 addresses, but %3 are needed. Take a shorter prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every address of %1 is taken. A further pod needs a larger prefix or another node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pod prefix %1 overlaps %3 of cluster “%2”. Flat clusters need pod prefixes of their own; change one, or make a cluster an island.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pod prefix %1 overlaps %3 of network “%2”: pods cannot reach what is there. Change one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service prefix %1 overlaps %3 of “%2”: some addresses would mean a service and a machine. Change one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pod prefix %1 overlaps %3 of node “%2”: nobody knows which node has the pod. Give each node its own prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node&apos;s pod prefix %1 lies in none of cluster “%2”, so masquerade does not know its pods. Widen the cluster&apos;s pod prefixes, or change the node&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies in none of the pod prefixes of node “%2”: nobody routes to it. Take an address inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the address of the bridge on node “%2”. Give the pod another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overlaps %3 of network “%2”, and “%4” is attached to both: it cannot tell where an address is. Change one of the prefixes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network “%1” has no prefix although something is attached to it. Give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is attached to network “%1”. Connect something, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is attached to no network. Connect it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no address on network “%2”. Give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 bytes are left for an IPv6 packet, and IPv6 needs 1280. Raise the MTU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network “%1” loses every packet. Lower its loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next hop %1 of the route to %2 is on no network that this element is attached to. Take a neighbour&apos;s address, or connect the element there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has the address %1, the next hop of the route to %2. Correct the next hop, or give the address to someone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next hop %1 of the route to %2 is the element&apos;s own address. Take a neighbour&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next hop %1 of the route to %2 is “%3”, which forwards nothing. Take a router, a node or a gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next hop %1 is of another address family than the destination %2. Take one of the same family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two routes to %1; the first one counts. Remove the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no route to %2, which flow “%3” needs. Add a route to that prefix, or a default route.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is on the way of flow “%3” but has no route to %2. Add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of flow “%3” will be lost: “%1” has no route back to %2. Add a route, or translate the source on the way out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster “%1” has no node. Add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” has no pod. Add one, or leave it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” has no address. Give it one of its cluster&apos;s network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” has pods but no pod prefix, so nobody routes to them. Give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod “%1” has no address. Give it one of its node&apos;s pod prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod “%1” uses its node&apos;s network, so its own addresses do not count. Remove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster “%1” has IPv6 pods, which an IPIP tunnel cannot carry. Use VXLAN or Geneve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masquerade of cluster “%1” can never happen: there is no pod prefix, or the exceptions hold every destination. Correct the exceptions, or switch it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods of cluster “%1” are hidden from each other between nodes, because no exception of its masquerade holds %2. Add that prefix to the exceptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat cluster “%1” hides its pods from %2. Add that prefix to the exceptions of its masquerade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods of island “%1” leave with addresses that nobody outside can answer. Switch masquerade on, or let a gateway translate them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Island “%1” advertises its pod prefixes by BGP, so other networks learn addresses that may be used twice. Set its pod routes to none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster “%1” is to speak BGP but has no AS number. Give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster “%1” speaks BGP, but no router on network “%2” does. Add BGP to a router there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” has the AS number %1 as well, so each refuses the other&apos;s routes. Give one of them another number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selector of service “%1” matches no pod of its cluster, so every call is refused. Correct the selector, or label a pod.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No endpoint of service “%1” listens on %2 port %3. Correct the target port, or let the pods listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service “%1” has no cluster IP. Give it one of the cluster&apos;s service prefixes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies in no service prefix of cluster “%2”. Take an address inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service “%1” has two entries for %2 port %3. Remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node port %1 is outside 30000 to 32767. Take one inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %2 of service “%1” has no node port, though the service&apos;s type asks for one. Give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service “%1” is of type ClusterIP, so nobody answers on node port %2. Remove it, or change the type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service “%3” uses node port %1 (%2) as well. Give one of them another node port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service “%1” is of type LoadBalancer but has no load balancer address. Give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service “%1” has a load balancer but is of another type. Change its type, or remove the load balancer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is named that answers for the address of service “%1”. Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” is to answer for a service of cluster “%2” but belongs to another cluster. Choose a node of that cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” answers for service “%2” but has no endpoint, and with traffic policy Local it drops everything. Choose a node with an endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies in no prefix of network “%2”, so no neighbour will ask for it. Take an address inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selector of policy “%1” matches no pod of its cluster. Correct it, or label a pod.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A peer of policy “%1” matches no pod of its cluster. Correct its selector, or label a pod.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exception %1 lies outside its prefix %2, so it changes nothing. Correct one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall rule %1 can never match: its addresses are of two families, or it has ports with ICMP. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall rule %1 is never reached: rule %2 before it matches everything that it does. Change their order, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway “%1” is of kind %2, which does not translate sources. Use kind NAT, or remove the rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway “%1” is to translate towards network “%2” but is not attached to it. Connect it, or choose another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pool of the source translation for %1 has no address of that family. Add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No interface of gateway “%2” has the pool address %1, so answers to it find nobody. Give it to an interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gateway of kind %2 cannot publish in mode “%1”. Choose another mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway “%1” is no proxy, so it cannot tell the client&apos;s identity. Remove the identity headers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is an HTTP header, and this entry does not speak HTTP. Use mode http, or the PROXY protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy entry “%1” publishes %2, but a proxy ends TCP connections only. Choose TCP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With direct server return the port stays %1, but backend “%3” is given port %2. Use the same port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published address “%1” names the backend “%2”, which does not exist. Correct it, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published address “%1” has no backend, so nobody can be reached by it. Add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend “%1” does not listen on %2 port %3. Correct the port, or let it listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend “%1” has no address of the family of %2. Give it one, or publish by a proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%3” publishes %1 port %2 as well. Give one of them another port or address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies in no network of gateway “%2”, so packets to it do not arrive there. Take an address inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow goes from “%1” to itself. Choose another target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” have no address family in common. Give one of them an address of the other&apos;s family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow “%1” is the same: sender, target, protocol and ports. Change or remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not listen on %2 port %3, so the flow will be refused. Correct the port, or let it listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service “%1” has no %2 port %3. Correct the flow&apos;s port, or add it to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not published on %2 port %3. Correct the flow&apos;s port or protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody translates echo requests to “%1”; use TCP or UDP, or ask a pod or host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets of %1 bytes do not fit the sender&apos;s own link, which takes %2. Send less at once, or raise the MTU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drawing position belongs to “%1”, which does not exist. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln senders could be behind that address.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln usable backends; the hash of the connection&apos;s addresses and ports chooses %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::app::MainWindow</name>
    <message>
        <source>Tombolo topologies (*.tombolo *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (read-only: made by a newer Tombolo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Tombolo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tombolo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unsaved drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tombolo was not closed properly. Recover the changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an &amp;example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export the diagram…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a re&amp;port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &amp;automatically after each change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Tombolo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size factor:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the whole drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Path of a flow:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a &amp;legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files (*.%2);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagram is in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to print: the drawing is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next or previous element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest element in a direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys; with Shift further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context menu of the element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by typing its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle button, or Space and drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Tombolo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Tombolo %1&lt;/h3&gt;&lt;p&gt;Draws networks of clusters, simulates their packets, and shows which hop hides the source, from whom, and who else it could have been.&lt;/p&gt;&lt;p&gt;A tombolo is the bar of sand that ties an island to the land.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt, QCustomPlot, Boost and nlohmann JSON.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::app::Session</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::app::WelcomePage</name>
    <message>
        <source>One cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Kubernetes itself promises: pods reach each other without translation, on any node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two flat clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unique pod addresses and routes: everyone sees who is really talking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two islands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same pods with reused addresses: nodes and gateways translate, and hide who is talking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingress: virtual IP and proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four doors to the same pods, and what each of them lets the pod see of the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Egress: the way out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The partner sees the pod, the internet sees the gateway: the masquerade list decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tombolo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw clusters, nodes, pods and gateways, press play, and see which hop hides the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::CanvasEditor</name>
    <message numerus="yes">
        <source>Move %n element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s) to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout is tidy already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n element(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no part of a topology on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Paste %n element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A pod lives on a node: drop it on one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node belongs to a cluster: drop it on one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service belongs to a cluster: drop it on one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy belongs to a cluster: drop it on one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place for it yet: add a cluster first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added %1. Undo with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 are connected already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, published at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a flow from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flow from %1 to %2. Press play to see it move.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::CanvasKeys</name>
    <message>
        <source>Find: type the beginning of a name or address; F3 finds the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find: %1. Nothing begins with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find: %1. This is %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a pod, node, client or server first: a flow starts there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what should be connected first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release to put it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::EmptyHint</name>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from an &amp;example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two islands, flat clusters, gateways: ready to play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drag one from the palette to where you want it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop a .tombolo file here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::LinkDrag</name>
    <message>
        <source>Flow from %1: choose its target, a pod, node, service, host or gateway. Esc cancels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1: choose what to connect it to. Esc cancels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flow from %1 cannot end at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be connected to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release or press Enter: a flow from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release or press Enter: connect %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::LinkTool</name>
    <message>
        <source>Drag from %1 to what it should reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from a pod, node, client or server to its target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from %1 to what it should be connected to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from a network, router, gateway or host to another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::Menus</name>
    <message>
        <source>Create &amp;here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::MiniMap</name>
    <message>
        <source>Mini-map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the frame to move the view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::Palette</name>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::PanTool</name>
    <message>
        <source>Drag to move the paper. Esc returns to selecting.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::PlaceTool</name>
    <message>
        <source>Click to place: %1. Esc ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to place in %2: %1. Esc ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::RenameEditor</name>
    <message>
        <source>Text of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::canvas::SelectTool</name>
    <message>
        <source>Resize %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A pod lives on a node: it stays where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node belongs to a cluster: it stays where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release to leave it here. Alt ignores the grid, Esc takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pod lives on a node: move it over one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node belongs to a cluster: move it over one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release to move it into %1, with new addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release to keep this size. Esc takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) selected.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Drag to select several; right click to create something here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to resize %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to what %1 should be connected to, or send to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to show what is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to fold %1 up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to select %1, which this line belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to select the note, double click to edit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to select %1, drag to move it, double click to rename it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::charts::LatencyChart</name>
    <message>
        <source>Latency (ns)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency (µs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency by hop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 in all, nothing of it for translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 in all, of which translation added %3 (%4 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet: there is nothing to measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a flow to see where its time goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This packet never left its sender: there is nothing to measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Wire: %2
Machine: %3
Added by translation: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply, %1: wire %2, machine %3, translation %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request, %1: wire %2, machine %3, translation %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::ChoiceField</name>
    <message>
        <source>several values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::Codec</name>
    <message>
        <source>An address is needed, like 10.0.0.5 or fd00::5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an IPv4 or IPv6 address, like 10.0.0.5 or fd00::5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prefix is needed, like 10.0.0.0/24 or fd00::/64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length is missing: %1/%2 is this address alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a prefix, like 10.0.0.0/24 or fd00::/64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address has bits beyond the length; the prefix is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value must lie between %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A number is needed, with at most %n decimal(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A port is a number from %1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one port (80) or a range from low to high (80-90).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An AS number lies between 1 and 4294967295.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a label: write key=value, like app=web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::EventListModel</name>
    <message>
        <source>Never sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>sender → receiver</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pod link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source hidden by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (µs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From → to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::EventListPanel</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: address, name, rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the playhead&apos;s event in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets on wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet. Draw a flow from a source to a target: its packets are listed here, event by event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent in this run: draw a flow, or enable one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::EventText</name>
    <message>
        <source>%1 → %2</source>
        <comment>source → destination</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · TTL %3</source>
        <comment>addresses · protocol · TTL</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destination %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::FlowsModel</name>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, source hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>sender, receiver</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From → to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::FlowsPanel</name>
    <message>
        <source>This flow is off; enable it to see it run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This flow is not in the current run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit in the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play this flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flow yet. Drag from a sender to a target on the canvas, or select both and press the plus button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flow needs a sender and a target: draw a pod or a host first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n flow(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n flow(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tombolo::views::Forms</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the pod prefixes are meant to be. Island: other clusters may use the same ones. Flat: unique everywhere, and overlaps are a problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod addresses are routed outside the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>island</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod addresses are private to the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segment that the nodes are attached to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod prefixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All addresses that pods of this cluster can have; each node takes a part. Masquerading looks for sources in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pod prefix: pods have no addresses of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service prefixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where cluster IPs of services come from. No machine has these addresses; the nodes translate them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between pods and nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routed: each pod is one hop from its node. Bridge: pods of a node share a segment, with the node’s bridge address as their gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>routed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point to point; same-node packets lose one TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One segment per node; same-node packets keep their TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How pods of different nodes reach each other: plain routes, or inside packets from node to node. A tunnel makes the largest packet smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain routes between nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP port 8472</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP port 6081</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP protocol 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masquerade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node replaces the pod’s address with its own when a packet leaves by the node network: this is what hides pods. Decided by the destination, on a connection’s first packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Except to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destinations for which the pod’s address is kept. The list is about where packets go, not where they come from. Without a route back to the pods there, answers are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exception: every destination outside sees the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod routes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether nodes tell routers which pod prefixes they have. Without it, routers need static routes to reach pods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not advertised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by BGP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To every BGP router on the nodes’ networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster AS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The autonomous system number its nodes use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the cluster’s node network. The first of a family is what masqueraded pods are seen as.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address: the node cannot send or forward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the cluster’s pod prefixes that lives on this node. Other nodes have routes to it; pods here take addresses from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pod prefix: pods here cannot be reached from other nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pod has no address of its own: it shares the node’s, and is seen as the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the node’s pod prefixes. Two pods with one address are fine in two islands, and a problem in one cluster or between flat ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address: the pod cannot send or be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services and policies choose pods by labels: all labels of a selector must be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labels: no service or policy with a selector means this pod.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disabled flow is kept, but not simulated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sends: a pod, a node (its agents) or a host. This is the true source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pod, node or host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service, a published address, a pod, node or host, or a plain address. A service means its cluster IP from inside and its load balancer address from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP: a SYN and its answer. UDP: one datagram each way. ICMP: echo request and reply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination port as the sender writes it, before any translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A translator keeps it when it is free. Empty: the simulator chooses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Echo id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in the place of a port: translators tell echo requests apart by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many exchanges are sent, one after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between one packet and the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the first packet is sent, from the start of the run. Who comes first gets the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes carried above TCP, UDP or ICMP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it may do. NAT: translate sources and destinations. VIP: own virtual addresses. Proxy: end connections and open its own; it forwards nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and destination translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer-4 virtual address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two connections, one each side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources that are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only packets that leave by this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The addresses they are seen as afterwards. With several, source and destination decide which one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range for the translated source port; kept when inside and free. A full range drops new connections silently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1024-65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each source address gets a block of this many ports, in order of first use; 0: all share. A log of blocks can tell who it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts after routing, on a connection’s first packet. This hides who sent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: sources stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What clients connect to here, and which backends answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is published: no connection starts from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people call it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where clients connect. If no interface has it, the gateway owns it on the network whose prefix contains it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A published port has one protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where clients connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands bytes from one connection to the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads requests; can add headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrites the destination; the client stays visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrites both: the backend sees the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands on untouched; the backend answers the client directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dnat keeps the source, so answers must come back this way. full-nat hides it. dsr lets answers take a shorter way. A proxy always hides it; identity headers can tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pod, node or host, or a plain address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the backend listens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers. With several, each connection’s addresses and ports decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backend: connections are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells the backend who the client is:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP header with the client’s address. Anyone can write one: trust it only from the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard’s header (RFC 7239).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROXY protocol v1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of text before the data; the backend must expect it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROXY protocol v2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in binary; the backend must expect it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands above exported figures and reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the drawing shows and why, for reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this topology is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is drawn and named; packets are treated the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wired segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VPC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment of a cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address ranges of this segment, IPv4 or IPv6. Who is attached takes an address from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prefix: nothing can have an address here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MTU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest IP packet that passes. Larger ones are dropped with “fragmentation needed”, because every packet forbids fragments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time a packet needs across, one way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast bits leave. A packet waits until the one before it has left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of packets that never arrive, drawn from the run’s seed: the same seed loses the same packets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BGP AS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its autonomous system number: it then learns pod prefixes and service addresses from its neighbours. Empty: static routes only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no BGP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is drawn; a client can listen and a server can send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands on the drawing and in exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected: these belong to the whole document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One IP segment: whatever is attached reaches its neighbours directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwards between networks and translates nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An island: pod addresses mean something inside only; gateways and nodes translate at the coast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat: pod addresses are unique and routed everywhere, so nobody needs to hide a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine of the cluster: forwards for its pods, serves services, and masquerades where the cluster says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has its own address and sends and answers packets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stable address in front of pods; every node translates it to one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says which connections its pods accept and make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrites sources of what leaves and destinations of what it publishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owns virtual addresses and hands connections on to backends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends each connection and opens its own: the backend sees the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine outside every cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic: what is sent, by whom, to whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text on the drawing; the simulator does not read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people call it, in any script. The id stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICMP echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segment this interface is plugged into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses on that network, IPv4 or IPv6, separated by commas. Each should lie in one of the network’s prefixes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is attached, and as whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached to no network: nothing can reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destinations of this route. The longest matching prefix wins; 0.0.0.0/0 or ::/0 is the default route.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Via</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hop: an address on a network that is attached directly. It must have a way back too, or the answer is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hops for destinations beyond the attached networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No routes: only attached networks are reachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the top; the first match decides, no match passes, and answers to permitted connections pass. Acts after destination translation and before source translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rules: everything passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny is silent: the sender waits in vain. Reject answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it silently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with a TCP reset or ICMP administratively prohibited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source as it is here, before source translation. Empty: any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination after destination translation. Empty: any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which packets the rule looks at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination ports, one or a range. Without a protocol they mean TCP and UDP. Empty: every port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it answers on this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port that something listens on. Others are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports where something answers. A connection to any other port is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listens on nothing: every connection is refused; echo requests are answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods of this cluster that carry all of these labels. Judged at the pod’s node, after destination and before source translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labels: applies to every pod of the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Not restricted” leaves this direction to other policies. “Only what rules allow” with no rule allows nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what rules allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This policy does not restrict incoming connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This policy does not restrict outgoing connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule: nothing may come in, except from the pod’s own node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule: nothing may go out, except to the pod’s own node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection is allowed when one rule allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is at the other end, by the address seen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One match is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No peer: matches nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination ports at the pod, after translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty port: every port of the protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rule allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination port; empty: every port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No port: matches nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods of this cluster by label, or anyone by address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pods by label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these labels; none: every pod of the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses as they arrive at the pod’s node: after a translation that is the translator, not the true source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Except</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the prefix that are not meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can reach it: the cluster, anyone through a port on every node, or anyone through an own address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From inside the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also through a port on every node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also through an address of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster IPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual addresses inside the cluster: the first node a packet meets translates them to a pod. A pod’s source is kept, any other masqueraded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster IP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoints: pods of this cluster that carry all of these labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No selector: the service has no endpoints and refuses everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who keeps the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any endpoint of the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only endpoints on the node the packet met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For node port and load balancer. Cluster: every node accepts and hides the client. Local: only endpoints on that node, and the client’s address is kept; a node without one is silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the cluster IP. Local: only endpoints on the sender’s node, otherwise silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service port has one protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where clients connect, at the cluster IP and load balancer address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the pod listens: the destination port is rewritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same service on every node’s own addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the service listens on, and what it becomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No port: nothing reaches the endpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where clients outside connect. Announced by nodes, owned by no interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advertised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the outside finds the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by one node (L2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That node answers for the address on its segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every eligible node tells the routers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by the usual rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node that answers for the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorFindings</name>
    <message>
        <source>Fix: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more in the Problems list</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mends this in one step; undo takes it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorForm</name>
    <message numerus="yes">
        <source>Change “%1” of %n element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change “%1” of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorHeader</name>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id: unique in the document and stable for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play this flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pod</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is set here is set for all that are selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements of different kinds: they can be moved, duplicated and deleted together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of element: how many</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::InspectorRun</name>
    <message>
        <source>Seen in this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hides %n origin(s) as %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Seen as %1 beyond %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has changed since this run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::LineField</name>
    <message>
        <source>several values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::ListField</name>
    <message>
        <source>Add to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::OutlineModel</name>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of element, name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>kind of element, name, address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::OutlinePanel</name>
    <message numerus="yes">
        <source>Delete %n element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has this name, id, address or label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is drawn yet. Drag something from the palette onto the canvas, or open an example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search name, address, label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::ProblemsModel</name>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything there is to say is filtered out; switch it on above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to check yet: problems appear here while you draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well: addresses, routes, services and translations fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mends the selected problem in one step; undo takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a problem that has one safe mending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::ReferenceField</name>
    <message>
        <source>Nothing here has this name; choose from the list or write an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has this name; choose from the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::RowsField</name>
    <message>
        <source>Add to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::ScrubBar</name>
    <message>
        <source>Playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hides the source from here on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet ends here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet ends at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::StoryPanel</name>
    <message>
        <source>Copy this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow whose packet is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also tell the steps that change nothing: routes, known connections, firewalls that let pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the story as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet. Draw a flow from a source to a target: here stands what happens to its packet, hop by hop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent in this run: draw a flow, or enable one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a flow to read the story of its packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pod link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error message (ICMP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICMP error, type %1 code %2, about %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · law %2</source>
        <comment>rule · number of the law</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask on: %1 hides %2. On this wire the source reads %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask on: on this wire the source reads %1, which does not name %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask off: the source reads %1 again, which is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True source %1 (%2), seen as %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True source: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by %1 as: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could be any of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still told by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also: %1</source>
        <comment>steps that changed nothing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>sender → receiver</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 → %3, %4, at %5 µs</source>
        <comment>number, sender, receiver, network, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>step, rule, why</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::TableModel</name>
    <message>
        <source>%1 %2</source>
        <comment>protocol, addresses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection as this machine first received it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the answer looks like when it reaches this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this machine rewrites, and undoes in the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer expected as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since (µs)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::TablePanel</name>
    <message>
        <source>%1 at %2 µs: %3, %4</source>
        <comment>element, time, entries, translating entries</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n translating</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No run yet: tables fill when packets are sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node, a gateway or a firewall to see the connections it remembers, and which of them it translates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is selected keeps no connections. Select a node, a gateway or a firewall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 remembers connections now, but translates none of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 remembers no connection at this time. Move the playhead on, or select another element.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only translations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tombolo::views::TransportBar</name>
    <message>
        <source>The run is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends to %2: from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pacing: every event takes the same time, or the simulated clock runs evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated time that one second shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing has changed since this run was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>speed factor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to play: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to play yet: no run was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to play: draw a flow from a source to a target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to play: no packet left its sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action (key)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⧗ Stale – running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Stale – run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End, %1 events · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 of %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
