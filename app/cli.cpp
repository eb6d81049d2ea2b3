// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"

#include <QApplication>
#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <new>

#include "app/cli_support.h"
#include "app/gui.h"
#include "views/text/text.h"

namespace tombolo::app {
namespace {

constexpr std::array kCommands{
    Command{"trace", "FILE [--flow ID]… [--json]",
            "simulate the flows and print what happened to each", CommandNeeds::Core, &runTrace},
    Command{"check", "FILE [--json]", "list what is wrong or doubtful in a document",
            CommandNeeds::Core, &runCheck},
    Command{"fmt", "FILE [-o OUT]", "rewrite a document in its canonical form", CommandNeeds::Core,
            &runFmt},
    Command{"export", "FILE -o OUT.{svg,png,pdf,pcapng} [--flow ID] [--twin] [--at ELEMENT|NETWORK]…",
            "draw a document to a file, or write what captures on its wires would hold",
            CommandNeeds::Gui, &runExport},
    Command{"report", "FILE -o OUT.{html,pdf,md,csv,json} [--part NAME]…",
            "write a report about a document", CommandNeeds::Widgets, &runReport},
    Command{"why", "FILE [--flow ID]… [--from ID --to ID] [--apply N -o OUT] [--json]",
            "say which rule hides a source, and which changes would bring it back",
            CommandNeeds::Core, &runWhy},
    Command{"convert", "FILE --to flat|island [--free PREFIX]… -o OUT [--json]",
            "make the other model from the same drawing, and say what that takes",
            CommandNeeds::Core, &runConvert},
    Command{"matrix",
            "FILE [--group cluster|node|label:KEY|none] [--json|--csv|--html] [--assert "
            "SENTENCE]… [-o OUT]",
            "say who sees whose true address, for all pairs; or whether sentences about it hold",
            CommandNeeds::Core, &runMatrix},
    Command{"advise",
            "FILE [--free PREFIX]… [--growth PERCENT] [--node-block LENGTH] [--cost NAME=NS]… "
            "[--json]",
            "weigh the flat and the island model for a document", CommandNeeds::Core, &runAdvise},
    Command{"diff", "OLD NEW [--json] [-o OUT.{svg,png,pdf,html}]",
            "compare two documents by what they do: who gets through, by which way, seen as whom "
            "(exit code: 0 alike, 1 different, 3 when one of them cannot be compared)",
            CommandNeeds::Gui, &runDiff},
    Command{"generate",
            "--model flat|island [--clusters N] [--nodes N] [--pods N] [--flows N] [--seed N] "
            "-o FILE",
            "make a document of regular shape, as large as one likes", CommandNeeds::Core,
            &runGenerate},
    Command{"ledger", "FILE [--flow ID]… [--json]",
            "say for every hop what the visible source still tells of the true one",
            CommandNeeds::Core, &runLedger},
    Command{
        "whois",
        "FILE --at ELEMENT|NETWORK (--source ADDRESS[:PORT] [--to ADDRESS[:PORT]] | --line TEXT) "
        "[--time US] [--evidence KIND:WHERE]…",
        "name who could be behind one logged line, and what would narrow it", CommandNeeds::Core,
        &runWhoIs},
    Command{"lab", "FILE -o DIR",
            "write a directory that realises a document with Linux namespaces and checks the trace",
            CommandNeeds::Core, &runLab},
    Command{"explain", "[RULE]…",
            "print the rules that the simulator follows, or what some of them say",
            CommandNeeds::Core, &runExplain},
    Command{"bench", "canvas|sim|scale|matrix [--json]",
            "measure the program on generated documents", CommandNeeds::Gui, &runBench},
};

/// A command needs no folder for sockets either: that it is missing is nothing to be told.
void passMessage(QtMsgType, const QMessageLogContext&, const QString& message)
{
    if (!message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")))
        printError(message);
}

std::unique_ptr<QCoreApplication> makeApplication(CommandNeeds needs, int& argc, char** argv)
{
    if (needs != CommandNeeds::Core && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");  // a command needs no display
    qInstallMessageHandler(&passMessage);
    switch (needs) {
    case CommandNeeds::Core:
        return std::make_unique<QCoreApplication>(argc, argv);
    case CommandNeeds::Gui:
        return std::make_unique<QGuiApplication>(argc, argv);
    case CommandNeeds::Widgets:
        break;
    }
    return std::make_unique<QApplication>(argc, argv);
}

/// Edits that turn one word into another (Levenshtein), for "did you mean".
int distance(const QString& a, const QString& b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = static_cast<int>(i);
    for (int i = 0; i < a.size(); ++i) {
        int diagonal = row[0]++;
        for (int j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at + 1];
            row[at + 1] = std::min({row[at] + 1, row[at + 1] + 1, replaced});
        }
    }
    return row.back();
}

int refuseWord(const QString& word)
{
    QString message = QStringLiteral("tombolo: there is no command or file '%1'").arg(word);
    for (const Command& command : kCommands) {
        if (distance(word, QString::fromLatin1(command.name)) <= 2)
            message += QStringLiteral("; did you mean '%1'?").arg(QLatin1String(command.name));
    }
    printError(message);
    printError(QStringLiteral("tombolo --help lists the commands"));
    return kUsage;
}

/// Options that the toolkit takes, with one or two dashes: "-platform xcb", "-style=fusion".
bool isToolkitOption(const QString& word)
{
    static const QStringList kKnown = {
        QStringLiteral("platform"),  QStringLiteral("platformpluginpath"),
        QStringLiteral("style"),     QStringLiteral("stylesheet"),
        QStringLiteral("display"),   QStringLiteral("qwindowgeometry"),
        QStringLiteral("geometry"),  QStringLiteral("qwindowicon"),
        QStringLiteral("icon"),      QStringLiteral("qwindowtitle"),
        QStringLiteral("title"),     QStringLiteral("reverse"),
        QStringLiteral("session"),   QStringLiteral("widgetcount"),
        QStringLiteral("fontengine")};
    const QString name = word.section(QLatin1Char('='), 0, 0);
    return kKnown.contains(name.mid(name.startsWith(QLatin1String("--")) ? 2 : 1));
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") ||
           !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

QString firstWord(int argc, char** argv)
{
    return argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
}

}  // namespace

const Command* findCommand(const QString& name)
{
    const auto at = std::find_if(kCommands.begin(), kCommands.end(), [&](const Command& command) {
        return name == QLatin1String(command.name);
    });
    return at == kCommands.end() ? nullptr : &*at;
}

QString generalHelp()
{
    QString help = QStringLiteral(
        "Tombolo draws networks of clusters and shows where translation hides who is talking.\n\n"
        "Usage:\n"
        "  tombolo [FILE]                 open the window\n");
    for (const Command& command : kCommands) {
        const QString call =
            QStringLiteral("tombolo %1 %2")
                .arg(QLatin1String(command.name), QString::fromUtf8(command.usage));
        help += QStringLiteral("  %1\n      %2\n").arg(call, QString::fromUtf8(command.summary));
    }
    help += QStringLiteral(
        "\n  tombolo COMMAND --help         options of one command\n"
        "  tombolo --version\n\n"
        "FILE may be '-' for standard input.\n\n"
        "Exit codes: 0 all is well; 1 the answer is no (problems found, cannot be simulated);\n"
        "2 wrong usage; 3 the file cannot be read; 4 the output cannot be written; 5 a limit was "
        "reached.\n");
    return help;
}

namespace {

/// A full disk or a closed pipe behind standard output is a failure like any other, whatever the
/// answer was.
int checked(int code)
{
    if (code > kFailed || (std::fflush(stdout) == 0 && std::ferror(stdout) == 0))
        return code;
    printError(QStringLiteral("tombolo: standard output cannot be written"));
    return kNoOutput;
}

int runWithinMemory(const Command& command, const QStringList& arguments)
{
    try {
        return command.run(arguments);
    } catch (const std::bad_alloc&) {
        std::fputs("tombolo: the memory is not enough for this document; take a smaller one, or "
                   "fewer flows\n",
                   stderr);
        return kLimit;
    }
}

}  // namespace

int runProgram(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("tombolo"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOMBOLO_VERSION));
    const QString word = firstWord(argc, argv);
    if (word == QLatin1String("--version") || word == QLatin1String("-v")) {
        printOut("tombolo " TOMBOLO_VERSION "\n");
        return checked(kOk);
    }
    if (word == QLatin1String("--help") || word == QLatin1String("-h") ||
        (word == QLatin1String("help") && argc < 3)) {
        printOut(generalHelp().toStdString());
        return checked(kOk);
    }
    QStringList arguments;
    for (int i = 2; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const Command* command = findCommand(word);
    if (word == QLatin1String("help")) {
        command = findCommand(arguments.takeFirst());
        arguments = {QStringLiteral("--help")};
    }
    if (command) {
        const auto application = makeApplication(command->needs, argc, argv);
        text::setLanguage(QStringLiteral("en"));
        return checked(runWithinMemory(*command, arguments));
    }
    if (!word.isEmpty() && !word.startsWith(QLatin1Char('-')) && !word.contains(QLatin1Char('.')) &&
        !word.contains(QLatin1Char('/')))
        return refuseWord(word);
    if (word.startsWith(QLatin1Char('-')) && !isToolkitOption(word)) {
        printError(QStringLiteral("tombolo: there is no option '%1'").arg(word));
        printError(QStringLiteral("tombolo --help lists the commands"));
        return kUsage;
    }
    if (!word.startsWith(QLatin1Char('-')) && !hasDisplay()) {
        printError(QStringLiteral("tombolo: there is no display for the window (DISPLAY and "
                                  "WAYLAND_DISPLAY are not set)"));
        printError(QStringLiteral("commands such as export, report and trace work without one: "
                                  "tombolo --help lists them"));
        return kFailed;
    }
    return runWindow(argc, argv);
}

}  // namespace tombolo::app
