<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
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
    <message numerus="yes">
        <source>%n senders could be behind that address.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%1 has %n usable backends; the hash of the connection&apos;s addresses and ports chooses %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
</TS>
