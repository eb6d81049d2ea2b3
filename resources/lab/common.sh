# shellcheck shell=sh
# SPDX-FileCopyrightText: The Tombolo contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Kernel settings of a machine, inside its namespace. What the trace leaves out is switched off:
# redirects, rate limits of ICMP, duplicate address detection.

put() { [ ! -e "$1" ] || echo "$2" >"$1"; }

# settings FORWARDS IPV6 BRIDGE-FILTER RETURN-PATH-FILTER
settings() {
    s=/proc/sys/net
    put $s/ipv4/ip_forward "$1"
    for d in $s/ipv4/conf/*; do
        put "$d/rp_filter" "$4"
        put "$d/send_redirects" 0
        put "$d/accept_redirects" 0
        put "$d/arp_announce" 2
    done
    put $s/ipv4/icmp_ratelimit 0
    put $s/ipv4/icmp_ratemask 0
    put $s/ipv4/icmp_msgs_per_sec 1000000
    put $s/ipv4/icmp_msgs_burst 100000
    put $s/ipv4/fib_multipath_hash_policy 1
    if [ "$2" = 1 ]; then
        put $s/ipv6/conf/all/forwarding "$1"
        put $s/ipv6/fib_multipath_hash_policy 1
        put $s/ipv6/icmp/ratelimit 0
        for d in $s/ipv6/conf/*; do
            put "$d/accept_dad" 0
            put "$d/dad_transmits" 0
            put "$d/accept_ra" 0
            put "$d/autoconf" 0
            put "$d/accept_redirects" 0
            put "$d/router_solicitations" 0
        done
    else
        for d in all default; do put $s/ipv6/conf/$d/disable_ipv6 1; done
    fi
    put $s/bridge/bridge-nf-call-iptables "$3"
    put $s/bridge/bridge-nf-call-ip6tables "$3"
    put $s/bridge/bridge-nf-call-arptables 0
}

# A neighbour that does not answer is given up after 0.3 s. For the interfaces that are there by now.
neighbours() {
    for d in /proc/sys/net/ipv4/neigh/* /proc/sys/net/ipv6/neigh/*; do
        put "$d/retrans_time_ms" 100
        put "$d/mcast_solicit" 3
    done
}
