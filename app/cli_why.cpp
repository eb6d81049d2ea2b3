// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <sstream>

#include "app/cli_progress.h"
#include "app/cli_support.h"
#include "app/cli_words.h"
#include "model/core/authoring/authoring.h"
#include "model/core/topology_index.h"
#include "model/persist/file.h"
#include "sim/analysis/flow_judge.h"
#include "sim/analysis/pair_judge.h"
#include "sim/analysis/remedies.h"
#include "sim/simulate.h"
#include "views/text/remedy_text.h"

namespace tombolo::app {
namespace {

using sim::analysis::Why;

void addOptions(CommandParser& command)
{
    command.addLanguage();
    QCommandLineParser& p = command.parser();
    p.addOption({QStringLiteral("flow"),
                 QStringLiteral("Explain this flow; may be given several times. Without it: every "
                                "flow whose source is hidden."),
                 QStringLiteral("id")});
    p.addOption({QStringLiteral("from"),
                 QStringLiteral("Explain what this element would send to the one of --to."),
                 QStringLiteral("id")});
    p.addOption({QStringLiteral("to"), QStringLiteral("Receiver for --from: an element's id."),
                 QStringLiteral("id")});
    p.addOption({QStringLiteral("apply"),
                 QStringLiteral("Make the remedy of this number, for one flow; -o says where."),
                 QStringLiteral("number")});
    p.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                 QStringLiteral("File for the changed document."),
                 QStringLiteral("file")});
    p.addOption({QStringLiteral("json"), QStringLiteral("Print JSON.")});
}

/// The flows that are named; one more in the document for --from and --to.
Result<std::vector<std::string>> asked(const CommandParser& command, Topology& topology)
{
    std::vector<std::string> out;
    for (const QString& id : command.parser().values(QStringLiteral("flow")))
        out.push_back(id.toStdString());
    if (command.isSet(QStringLiteral("from"))) {
        const FlowTarget to{command.value(QStringLiteral("to")).toStdString(), {}, {}};
        const auto made =
            authoring::addFlow(topology, command.value(QStringLiteral("from")).toStdString(), to);
        if (!made)
            return tl::unexpected(made.error());
        if (const auto done = apply(topology, made->edits); !done)
            return tl::unexpected(done.error());
        out.push_back(made->id);
    }
    return out;
}

/// How far the search for the flows is.
struct Progress {
    std::atomic<std::size_t> flow = 0;
    std::atomic<std::size_t> flows = 0;
    sim::analysis::SearchProgress search;

    QString text() const
    {
        const std::uint32_t found = search.found;
        QString doing;
        if (found > 0)
            doing = CliWords::tr("%1 of %2 remedies weighed…").arg(search.weighed).arg(found);
        else if (const std::uint32_t tried = search.tried; tried > 0)
            doing = CliWords::tr("%Ln change(s) tried…", nullptr, static_cast<int>(tried));
        if (flows < 2)
            return doing;
        const QString which = CliWords::tr("Flow %1 of %2…").arg(flow + 1).arg(flows);
        return doing.isEmpty() ? which : which + QLatin1Char(' ') + doing;
    }
};

/// Of each flow, or where none is named of all with a hidden source, as it went in one run of all.
Result<std::vector<Why>> explained(const Topology& topology, std::vector<std::string> flows)
{
    const auto trace = sim::simulate(topology);
    if (!trace)
        return tl::unexpected(trace.error());
    if (flows.empty()) {
        for (const sim::FlowResult& flow : (*trace)->flows()) {
            if (flow.hidden || flow.isStray())
                flows.push_back(flow.id);
        }
    }
    std::vector<Why> out;
    sim::analysis::FlowJudge judgedFlows(topology);
    sim::analysis::PairJudge pairs(topology);
    sim::analysis::SearchOptions options;
    options.flows = &judgedFlows;
    options.pairs = &pairs;
    Progress progress;
    progress.flows = flows.size();
    options.progress = &progress.search;
    const CliProgress line([&progress] { return progress.text(); });
    for (const std::string& flow : flows) {
        progress.flow = out.size();
        auto why = sim::analysis::whyHidden(topology, **trace, flow, options);
        if (!why)
            return tl::unexpected(why.error());
        out.push_back(std::move(*why));
    }
    return out;
}

int applyRemedy(const CommandParser& command, const Topology& topology,
                const std::vector<Why>& answers)
{
    const QString out = command.value(QStringLiteral("o"));
    bool isNumber = false;
    const int number = command.value(QStringLiteral("apply")).toInt(&isNumber);
    if (!isNumber || number < 1)
        return command.refuse(QStringLiteral("--apply takes the number of a remedy"));
    if (answers.size() != 1) {
        printError(QStringLiteral("tombolo why: --apply needs one flow, and there are %1")
                       .arg(answers.size()));
        return kUsage;
    }
    const auto& remedies = answers.front().remedies;
    if (static_cast<std::size_t>(number) > remedies.size()) {
        printError(
            QStringLiteral("tombolo why: ") +
            CliWords::tr("there is no remedy %1; there are %2").arg(number).arg(remedies.size()));
        return kFailed;
    }
    const auto& remedy = remedies[static_cast<std::size_t>(number) - 1];
    const auto changed = sim::analysis::withChanges(topology, remedy.changes);
    if (!changed)
        return failed(changed.error(), command.file());
    return writeOutput(out, persist::write(*changed));
}

/// What was made up for --from and --to has no id in the document: it is called by its ends.
void callByEnds(std::vector<Why>& answers, const std::string& id, const std::string& ends)
{
    for (Why& why : answers) {
        if (why.flow == id)
            why.flow = ends;
        for (auto& remedy : why.remedies) {
            for (auto& change : remedy.changes)
                change.element = change.element == id ? ends : change.element;
        }
    }
}

void print(const std::vector<Why>& answers, bool anyFlow)
{
    QString out;
    for (const Why& why : answers)
        out += (out.isEmpty() ? QString() : QStringLiteral("\n")) + text::whyReport(why);
    if (answers.empty())
        out = (anyFlow ? CliWords::tr("No flow has a hidden source.")
                       : CliWords::tr("There is no flow in the document.")) +
              QLatin1Char('\n');
    printOut(out.toStdString());
}

}  // namespace

int runWhy(const QStringList& arguments)
{
    CommandParser command("why");
    addOptions(command);
    if (const auto code = command.parse(arguments, 1))
        return *code;
    if (command.isSet(QStringLiteral("from")) != command.isSet(QStringLiteral("to")))
        return command.refuse(QStringLiteral("--from and --to go together"));
    if (command.isSet(QStringLiteral("from")) && command.isSet(QStringLiteral("flow")))
        return command.refuse(
            QStringLiteral("--flow does not go with --from and --to: one of them says which flow"));
    if (command.isSet(QStringLiteral("apply")) != command.isSet(QStringLiteral("o")))
        return command.refuse(QStringLiteral("--apply and -o go together"));
    Loaded loaded = load(command.file());
    if (!loaded.topology)
        return loaded.exitCode;
    if (const auto code = command.refuseUnknown("flow", *loaded.topology))
        return *code;
    const auto flows = asked(command, *loaded.topology);
    if (!flows) {
        const int code = failed(flows.error(), command.file());
        return flows.error().code == Errc::UnknownReference ? int(kUsage) : code;
    }
    auto answers = explained(*loaded.topology, *flows);
    if (!answers)
        return failed(answers.error(), command.file());
    if (command.isSet(QStringLiteral("apply")))
        return applyRemedy(command, *loaded.topology, *answers);
    if (command.isSet(QStringLiteral("from")))
        callByEnds(*answers, flows->front(),
                   command.value(QStringLiteral("from")).toStdString() + " → " +
                       command.value(QStringLiteral("to")).toStdString());
    if (command.isSet(QStringLiteral("json"))) {
        std::ostringstream out;
        writeJson(*answers, out);
        printOut(out.str());
    } else {
        print(*answers, std::any_of(loaded.topology->flows.begin(), loaded.topology->flows.end(),
                                    [](const Flow& f) { return f.enabled; }));
    }
    return kOk;
}

}  // namespace tombolo::app
