// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/text/text_tr.h"

namespace tombolo::text {

/// What the sentences about one step need: names, arguments and the headers' addresses as text.
class StepWords {
public:
    StepWords(const sim::Trace& trace, const sim::Step& step, const NameOf& names)
        : m_trace(trace), m_step(step), m_names(names)
    {
    }

    const sim::Step& step() const { return m_step; }
    QString arg(std::size_t index) const { return at(m_step.args, index); }
    /// The argument as an element's name; the argument itself when it is an address.
    QString argName(std::size_t index) const;
    QString where() const { return element(m_step.at); }
    QString element(sim::ElementIx element) const;
    QString source() const { return qs(toString(m_step.before.src)); }
    QString destination() const { return qs(toString(m_step.before.dst)); }
    QString newSource() const { return qs(toString(m_step.after.src)); }
    /// What stands after the colon of the rule, as a name.
    QString subject() const;
    /// The number after the colon of the rule, as people count.
    QString ruleNumber() const;
    QString rule() const { return ruleText(m_step.rule, m_names); }
    bool ruleIs(const char* word) const { return m_step.rule.starts_with(word); }

private:
    const sim::Trace& m_trace;
    const sim::Step& m_step;
    const NameOf& m_names;
};

QString translationText(const StepWords& words);  ///< DestinationNat, SourceNat, Translate*
QString endingText(const StepWords& words);       ///< Deliver, Drop, Reject
QString forwardingText(const StepWords& words);   ///< Route, Switch, tunnels, filters, balancing

}  // namespace tombolo::text
