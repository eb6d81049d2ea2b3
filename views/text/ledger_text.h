// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sim/analysis/whois.h"
#include "views/text/text.h"

namespace tombolo::text {

/// A few words: "exact", "told apart by its port", …
QString standingText(sim::analysis::Standing standing);
/// "the node and the pod"; empty for nothing.
QString lostText(std::uint8_t parts);
/// What a translator does to the source, and what can no longer be told after it.
QString flipText(const sim::analysis::Ledger& ledger, const sim::Trace& trace,
                 const sim::analysis::Flip& flip, const NameOf& names = {});
/// Where an answer is addressed to the one behind a translation again.
QString flipBackText(const sim::Trace& trace, const sim::analysis::FlipBack& back,
                     const NameOf& names = {});
/// What a line about the client is worth, and who could have written it.
QString headerLineText(const sim::analysis::Ledger& ledger, const sim::Trace& trace,
                       const sim::analysis::HeaderLine& line, const NameOf& names = {});
/// What the receiver can tell of a flow's source, in one or two sentences.
QString ledgerText(const sim::analysis::Ledger& ledger, const sim::Trace& trace,
                   const sim::analysis::FlowLedger& flow, const NameOf& names = {});

/// "connection table of gw1", "flow log at n1", "X-Forwarded-For: 10.1.1.2".
QString evidenceText(const sim::Trace& trace, const sim::analysis::Evidence& evidence,
                     const NameOf& names = {});
/// What a piece of evidence was good for.
QString useText(sim::analysis::Use use);
/// "connection table of gw1: 3 left".
QString leadText(const sim::Trace& trace, const sim::analysis::Lead& lead,
                 const NameOf& names = {});
/// How many could be behind the line, and how many are left: one or two sentences.
QString whoIsText(const sim::analysis::WhoIs& answer, const sim::analysis::LogLine& line,
                  const sim::Trace& trace, const NameOf& names = {});

}  // namespace tombolo::text
