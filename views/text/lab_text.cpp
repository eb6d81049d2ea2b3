// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/lab_text.h"

#include <QCoreApplication>

namespace tombolo::text {
namespace {

struct LabText {
    Q_DECLARE_TR_FUNCTIONS(tombolo::text::LabText)
};

}  // namespace

QString labLimitText(const sim::lab::LabLimit& limit)
{
    using Code = sim::lab::LabLimit::Code;
    const QString element = QString::fromStdString(limit.element);
    const QString detail = QString::fromStdString(limit.detail);
    switch (limit.code) {
    case Code::UdpProxy:
        return LabText::tr("The proxy “%1” publishes UDP (%2), and haproxy relays no datagrams.")
            .arg(element, detail);
    case Code::UnusableAddress:
        return LabText::tr("“%1” has the address %2, which Linux gives to no interface.")
            .arg(element, detail);
    case Code::UnusableMtu:
        return LabText::tr("The network “%1” has an MTU of %2 bytes; a lab’s links have 68 to "
                           "65535, with IPv6 at least 1280.")
            .arg(element, detail);
    case Code::TransparentProxy:
        return LabText::tr("The proxy “%1” wears its clients’ addresses (%2), which a lab’s "
                           "haproxy does not.")
            .arg(element, detail);
    case Code::Loss:
        return LabText::tr("Loss on the network “%1” is not applied; flows that cross it are not "
                           "compared.")
            .arg(element);
    case Code::DuplicateAddress:
        return LabText::tr("Several machines have %2 on the network “%1”: in the kernel the first "
                           "to answer gets the packets.")
            .arg(element, detail);
    case Code::ScatteredPool:
        return LabText::tr("A source pool of “%1” is not one range of addresses: for the "
                           "document’s flows the lab is told which address the kernel’s hash "
                           "would pick, and others get the first.")
            .arg(element);
    case Code::PortBlocks:
        return LabText::tr("Port blocks of “%1” are fixed in the order in which the document’s "
                           "flows use them.")
            .arg(element);
    case Code::Faults:
        return detail.isEmpty()
                   ? LabText::tr("The faults of “%1” are not applied: in the lab nothing fails.")
                         .arg(element)
                   : LabText::tr("The faults of “%1” on “%2” are not applied: in the lab nothing "
                                 "fails.")
                         .arg(element, detail);
    case Code::Timeouts:
        return LabText::tr("The scenario’s time-outs of connection entries are not applied.");
    case Code::Queue:
        return LabText::tr("The limit of %2 waiting packets on the network “%1” is not applied.")
            .arg(element, detail);
    case Code::ForgedPreface:
        return LabText::tr("The PROXY line that the sender of the flow “%1” makes up is not sent.")
            .arg(element);
    }
    return {};
}

}  // namespace tombolo::text
