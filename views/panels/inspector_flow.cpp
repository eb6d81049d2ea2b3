// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector_forms.h"
#include "views/panels/inspector_sources.h"

namespace tombolo::views {

void Forms::flow(InspectorForm& form)
{
    name(form, form.part<Flow>(&Flow::name));
    form.check({tr("Enabled"), tr("A disabled flow is kept, but not simulated."), {}, {}},
               form.part<Flow>(&Flow::enabled));
    if (!form.isMany()) {
        ReferenceField::Binding from;
        from.show = [ref = form.part<Flow>(&Flow::from)] {
            const std::string* id = ref();
            return id ? *id : std::string();
        };
        from.store = [ref = form.part<Flow>(&Flow::from)](const std::string& id) {
            if (std::string* place = ref())
                *place = id;
        };
        from.candidates = [&form] {
            return sources::senders(form);
        };
        form.add(new ReferenceField(
            form,
            {tr("From"),
             tr("Who sends: a pod, a node (its agents) or a host. This is the true source."),
             tr("pod, node or host"),
             {}},
            std::move(from)));
        ReferenceField::Binding to;
        const auto target = form.part<Flow>(&Flow::to);
        to.show = [target] {
            const FlowTarget* t = target();
            return !t ? std::string() : t->address ? toString(*t->address) : t->element;
        };
        to.store = [target](const std::string& value) {
            FlowTarget* t = target();
            if (!t)
                return;
            const auto address = parseAddress(value);
            t->address = address ? std::optional(*address) : std::nullopt;
            t->element = address ? std::string() : value;
        };
        to.candidates = [&form] {
            return sources::receivers(form);
        };
        to.allowAddress = true;
        form.add(new ReferenceField(
            form,
            {tr("To"),
             tr("A service, a published address, a pod, node or host, or a plain address. A "
                "service "
                "means its cluster IP from inside and its load balancer address from outside."),
             tr("name or address"),
             {}},
            std::move(to)));
    }
    flowTraffic(form);
}

void Forms::flowTraffic(InspectorForm& form)
{
    const auto protocol = form.part<Flow>(&Flow::protocol);
    const auto isEcho = [protocol] {
        const Protocol* p = protocol();
        return p && *p == Protocol::Icmp;
    };
    const auto hasPorts = [isEcho] {
        return !isEcho();
    };
    form.choice<Protocol>(
        {tr("Protocol"),
         tr("TCP: a SYN and its answer. UDP: one datagram each way. ICMP: echo request and reply."),
         {},
         {}},
        protocol, protocols(false, true));
    const auto number = [&](FieldText text, Ref<std::uint16_t> ref, Codec<std::uint16_t> codec) {
        LineBinding binding = bindLine(std::move(ref), std::move(codec));
        binding.decimals = 0;
        return form.line(std::move(text), std::move(binding));
    };
    number({tr("Port"),
            tr("Destination port as the sender writes it, before any translation."),
            QStringLiteral("80"),
            {}},
           form.part<Flow>(&Flow::port), portCodec())
        ->shownWhen(hasPorts);
    number({tr("Source port"),
            tr("A translator keeps it when it is free. Empty: the simulator chooses."),
            tr("chosen by the run"),
            {}},
           form.part<Flow>(&Flow::sourcePort), portCodec(true))
        ->shownWhen(hasPorts);
    number({tr("Echo id"),
            tr("Stands in the place of a port: translators tell echo requests apart by it."),
            QStringLiteral("1"),
            {}},
           form.part<Flow>(&Flow::port), echoIdCodec())
        ->shownWhen(isEcho);
    form.section(tr("How much and when"));
    const auto count = form.part<Flow>(&Flow::count);
    form.number({tr("Packets"), tr("How many exchanges are sent, one after another."), {}, {}},
                count, {1, 1'000'000, 0});
    form.number({tr("Interval"), tr("Time between one packet and the next."), {}, tr("µs")},
                form.part<Flow>(&Flow::intervalNs), {0, 3'600'000'000'000, 3})
        ->shownWhen([count] {
            const std::int64_t* n = count();
            return n && *n > 1;
        });
    form.number(
        {tr("Start"),
         tr("When the first packet is sent, from the start of the run. Who comes first gets "
            "the port."),
         {},
         tr("µs")},
        form.part<Flow>(&Flow::startNs), {0, 86'400'000'000'000, 3});
    form.number({tr("Payload"), tr("Bytes carried above TCP, UDP or ICMP."), {}, tr("bytes")},
                form.part<Flow>(&Flow::payloadBytes), {0, 65507, 0});
    if (!form.isMany())
        flowClaims(form);
}

}  // namespace tombolo::views
