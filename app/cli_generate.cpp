// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_support.h"
#include "model/core/generate.h"
#include "model/persist/file.h"

namespace tombolo::app {
namespace {

struct Number {
    const char* option;
    const char* what;
    quint64 least, most;
};

constexpr Number kClusters{"clusters", "Number of clusters.", 1, 200};
constexpr Number kNodes{"nodes", "Number of nodes in each cluster.", 1, 250};
constexpr Number kPods{"pods", "Number of pods on each node.", 1, 4'000};
constexpr Number kFlows{"flows", "Number of flows.", 0, 1'000'000};
constexpr Number kSeed{"seed", "Which of the documents of this shape.", 0, ~0ULL};

/// With the range that it takes.
QString saidOf(const Number& n)
{
    const QString what = QString::fromLatin1(n.what).chopped(1);
    return n.most == ~0ULL
               ? what + QLatin1Char('.')
               : QStringLiteral("%1, from %2 to %3.").arg(what).arg(n.least).arg(n.most);
}

template <typename T>
bool readNumber(const CommandParser& command, const Number& n, T& value)
{
    const QString name = QString::fromLatin1(n.option);
    if (!command.isSet(name))
        return true;
    bool ok = false;
    const quint64 read = command.value(name).toULongLong(&ok);
    if (!ok || read < n.least || read > n.most) {
        command.refuse(QStringLiteral("--%1 takes a whole number from %2 to %3, not '%4'")
                           .arg(name)
                           .arg(n.least)
                           .arg(n.most)
                           .arg(command.value(name)));
        return false;
    }
    value = static_cast<T>(read);
    return true;
}

}  // namespace

int runGenerate(const QStringList& arguments)
{
    CommandParser command("generate");
    command.parser().addOption({QStringLiteral("model"),
                                QStringLiteral("How pods talk to what is outside: flat or island."),
                                QStringLiteral("model")});
    for (const Number& n : {kClusters, kNodes, kPods, kFlows, kSeed})
        command.parser().addOption(
            {QString::fromLatin1(n.option), saidOf(n), QStringLiteral("number")});
    command.parser().addOption({{QStringLiteral("o"), QStringLiteral("output")},
                                QStringLiteral("File to write; - for standard output."),
                                QStringLiteral("file")});
    if (const auto code = command.parse(arguments, 0))
        return *code;
    const QString model = command.value(QStringLiteral("model"));
    if (model != QLatin1String("flat") && model != QLatin1String("island"))
        return command.refuse(
            model.isEmpty()
                ? QStringLiteral("--model flat|island is missing")
                : QStringLiteral("there is no model '%1': take flat or island").arg(model));
    GenerateOptions o =
        generateOptions(model == QLatin1String("flat") ? ClusterModel::Flat : ClusterModel::Island);
    if (!readNumber(command, kClusters, o.clusters) || !readNumber(command, kNodes, o.nodes) ||
        !readNumber(command, kPods, o.podsPerNode) || !readNumber(command, kFlows, o.flows) ||
        !readNumber(command, kSeed, o.seed))
        return kUsage;
    constexpr quint64 kMostPods = 2'000'000;
    if (quint64(o.clusters) * o.nodes * o.podsPerNode > kMostPods)
        return command.refuse(
            QStringLiteral("%1 clusters of %2 nodes with %3 pods each are more than %4 pods")
                .arg(o.clusters)
                .arg(o.nodes)
                .arg(o.podsPerNode)
                .arg(kMostPods));
    const QString out = command.value(QStringLiteral("output"));
    if (out.isEmpty())
        return command.refuse(QStringLiteral("-o FILE is missing"));
    const Topology made = generate(o);
    std::size_t pods = 0;
    for (const Cluster& c : made.clusters) {
        for (const Node& n : c.nodes)
            pods += n.pods.size();
    }
    if (const int code = writeOutput(out, persist::write(made)); code != kOk)
        return code;
    if (out != QLatin1String("-"))
        printOut(QStringLiteral("%1: %2 clusters, %3 pods, %4 flows\n")
                     .arg(out)
                     .arg(made.clusters.size())
                     .arg(pods)
                     .arg(made.flows.size())
                     .toStdString());
    return kOk;
}

}  // namespace tombolo::app
