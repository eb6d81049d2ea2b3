// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <sstream>

#include "app/cli_blocks.h"
#include "app/cli_progress.h"
#include "app/cli_support.h"
#include "app/cli_words.h"
#include "model/persist/twin.h"
#include "sim/analysis/advisor.h"
#include "views/text/advice_text.h"
#include "views/text/convert_text.h"

namespace tombolo::app {
namespace {

void addOptions(CommandParser& command)
{
    command.addLanguage();
    QCommandLineParser& p = command.parser();
    p.addOption({QStringLiteral("free"),
                 QStringLiteral("A block that is free for pods; may be given several times. "
                                "Without it: all private space that the drawing leaves."),
                 QStringLiteral("prefix")});
    p.addOption({QStringLiteral("growth"),
                 QStringLiteral("Nodes to come, in percent of those there are."),
                 QStringLiteral("percent"), QStringLiteral("100")});
    p.addOption({QStringLiteral("node-block"),
                 QStringLiteral("Length of a node's IPv4 block when flat, as for tombolo convert; "
                                "0: as drawn."),
                 QStringLiteral("length"), QStringLiteral("0")});
    p.addOption({QStringLiteral("cost"),
                 QStringLiteral("Another cost in ns, as NAME=NUMBER; --costs lists them."),
                 QStringLiteral("cost")});
    p.addOption(
        {QStringLiteral("costs"), QStringLiteral("List the costs with their sources and end.")});
    p.addOption({QStringLiteral("json"), QStringLiteral("Print JSON.")});
}

int listCosts()
{
    QString out;
    for (const sim::analysis::CostItem& item : sim::analysis::costItems())
        out += QStringLiteral("%1 %2 ns  %3 (%4)\n")
                   .arg(QLatin1String(item.code), -18)
                   .arg(item.defaultNs, 6)
                   .arg(text::costText(item.code), QString::fromUtf8(item.source));
    printOut(out.toStdString());
    return kOk;
}

/// @return what is wrong with it; empty when nothing is
QString setCost(const QString& text, sim::analysis::CostModel& costs)
{
    const QString name = text.section(QLatin1Char('='), 0, 0);
    bool isNumber = false;
    const qint64 value = text.section(QLatin1Char('='), 1).toLongLong(&isNumber);
    if (!isNumber || value < 0 || value > 1'000'000'000)
        return QStringLiteral("--cost takes NAME=NUMBER with 0 to 1000000000 ns, not '%1'")
            .arg(text);
    for (const sim::analysis::CostItem& item : sim::analysis::costItems()) {
        if (name == QLatin1String(item.code)) {
            costs.*item.value = value;
            return {};
        }
    }
    return QStringLiteral("there is no cost '%1'; --costs lists them").arg(name);
}

/// @return what is wrong; empty when nothing is
QString readOptions(const CommandParser& command, sim::analysis::AdviceOptions& options)
{
    QString wrong;
    const auto blocks = readBlocks(command, wrong);
    if (!blocks)
        return wrong;
    for (const Prefix& block : blocks->free)
        options.free.push_back(block.network());
    options.nodeLength = blocks->nodeLength;
    bool isNumber = false;
    const int growth = command.value(QStringLiteral("growth")).toInt(&isNumber);
    if (!isNumber || growth < 0 || growth > 10'000)
        return QStringLiteral("--growth takes a percentage from 0 to 10000");
    options.growthPercent = static_cast<std::uint32_t>(growth);
    for (const QString& value : command.parser().values(QStringLiteral("cost"))) {
        if (wrong = setCost(value, options.costs); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

Result<sim::analysis::Advice> advised(const Topology& topology,
                                      sim::analysis::AdviceOptions& options)
{
    const auto drawn = std::count_if(topology.flows.begin(), topology.flows.end(),
                                     [](const Flow& f) { return f.enabled; });
    std::atomic<std::uint32_t> looked = 0;
    options.looked = &looked;
    const CliProgress line([&] {
        return looked == 0
                   ? QString()
                   : CliWords::tr("Flows in both models: %1 of %2…").arg(looked).arg(2 * drawn);
    });
    return sim::analysis::advise(topology, options);
}

}  // namespace

int runAdvise(const QStringList& arguments)
{
    CommandParser command("advise");
    addOptions(command);
    const bool list = arguments.contains(QStringLiteral("--costs"));
    if (const auto code = command.parse(arguments, list ? CommandParser::kAnyNumber : 1))
        return *code;
    if (list)
        return listCosts();
    sim::analysis::AdviceOptions options;
    if (const QString wrong = readOptions(command, options); !wrong.isEmpty())
        return command.refuse(wrong);
    const Loaded loaded = load(command.file());
    if (!loaded.topology)
        return loaded.exitCode;
    options.carried = persist::readTwin(*loaded.topology);
    const auto advice = advised(*loaded.topology, options);
    if (!advice)
        return failed(advice.error(), command.file());
    if (command.isSet(QStringLiteral("json"))) {
        std::ostringstream out;
        writeJson(*advice, out);
        printOut(out.str());
    } else {
        printOut(text::adviceReport(*advice).toStdString());
    }
    return kOk;
}

}  // namespace tombolo::app
