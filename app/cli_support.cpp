// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_support.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

#include "app/cli_words.h"
#include "model/core/topology_index.h"
#include "model/persist/file.h"
#include "views/text/text.h"

namespace tombolo::app {

void printOut(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void printError(const QString& sentence)
{
    const QByteArray bytes = sentence.toUtf8();
    std::fprintf(stderr, "%s\n", bytes.constData());
}

CommandParser::CommandParser(const char* command)
    : m_command(findCommand(QString::fromLatin1(command)))
{
    m_parser.addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Print this text.")});
    m_parser.setApplicationDescription(QString::fromUtf8(m_command->summary));
}

void CommandParser::addLanguage()
{
    m_parser.addOption({QStringLiteral("language"),
                        QStringLiteral("Language of the words: en or ja."), QStringLiteral("en|ja"),
                        QStringLiteral("en")});
}

void CommandParser::addTheme()
{
    m_parser.addOption({QStringLiteral("theme"), QStringLiteral("Colours: light or dark."),
                        QStringLiteral("light|dark"), QStringLiteral("light")});
}

int CommandParser::refuse(const QString& why) const
{
    printError(QStringLiteral("tombolo %1: %2").arg(QLatin1String(m_command->name), why));
    printError(QStringLiteral("usage: tombolo %1 %2")
                   .arg(QLatin1String(m_command->name), QString::fromUtf8(m_command->usage)));
    printError(
        QStringLiteral("tombolo %1 --help lists its options").arg(QLatin1String(m_command->name)));
    return kUsage;
}

std::optional<int> CommandParser::parse(const QStringList& arguments, int files,
                                        const char* missing)
{
    if (!m_parser.parse(QStringList{QStringLiteral("tombolo")} + arguments))
        return refuse(m_parser.errorText());
    if (m_parser.isSet(QStringLiteral("help"))) {
        QString help = QStringLiteral("Usage: tombolo %1 %2\n%3\n\nOptions:\n")
                           .arg(QLatin1String(m_command->name), QString::fromUtf8(m_command->usage),
                                QString::fromUtf8(m_command->summary));
        const QString all = m_parser.helpText();
        const QString mark = QStringLiteral("Options:\n");
        const auto at = all.indexOf(mark);
        help += at < 0 ? QString() : all.mid(at + mark.size());
        printOut(help.toStdString());
        return kOk;
    }
    if (files != kAnyNumber && m_parser.positionalArguments().size() != files)
        return refuse(m_parser.positionalArguments().size() < files
                          ? QString::fromUtf8(missing)
                          : QStringLiteral("too many names: %1")
                                .arg(m_parser.positionalArguments().join(QLatin1String(", "))));
    const auto oneOf = [&](const char* option,
                           const QStringList& allowed) -> std::optional<QString> {
        const QString name = QString::fromLatin1(option);
        if (!m_parser.optionNames().contains(name) || allowed.contains(m_parser.value(name)))
            return {};
        return QStringLiteral("--%1 takes %2, not '%3'")
            .arg(name, allowed.join(QLatin1String(" or ")), m_parser.value(name));
    };
    if (const auto bad = oneOf("theme", {QStringLiteral("light"), QStringLiteral("dark")}))
        return refuse(*bad);
    if (const auto bad = oneOf("language", {QStringLiteral("en"), QStringLiteral("ja")}))
        return refuse(*bad);
    if (m_parser.optionNames().contains(QStringLiteral("language")))
        text::setLanguage(m_parser.value(QStringLiteral("language")));
    return {};
}

std::optional<int> CommandParser::refuseOverwriting() const
{
    const QString output = m_parser.value(QStringLiteral("o"));
    const QString target = QFileInfo(output).canonicalFilePath();
    for (const QString& file : m_parser.positionalArguments()) {
        if (output.isEmpty() || output == QLatin1String("-") || target.isEmpty() ||
            QFileInfo(file).canonicalFilePath() != target)
            continue;
        printError(QStringLiteral("tombolo %1: %2 is the document itself; choose another file "
                                  "for -o")
                       .arg(QLatin1String(m_command->name), output));
        return kUsage;
    }
    return {};
}

std::optional<int> CommandParser::refuseUnknown(const char* option, const Topology& topology,
                                                Names names) const
{
    const TopologyIndex index(topology);
    for (const QString& id : m_parser.values(QLatin1String(option))) {
        const ElementPath* found = index.find(id.toStdString());
        if (found != nullptr && (found->kind == ElementKind::Flow) == (names == Names::Flows))
            continue;
        const QLatin1String command(m_command->name);
        const QLatin1String name(option);
        QString sentence =
            QStringLiteral("tombolo %1: --%2: %3")
                .arg(command, name, CliWords::tr("there is no element or network '%1'").arg(id));
        if (names == Names::Flows) {
            QStringList known;
            for (std::size_t i = 0; i < topology.flows.size() && i < 12; ++i)
                known << QString::fromStdString(topology.flows[i].id);
            if (topology.flows.size() > 12)
                known << QStringLiteral("…");
            sentence = QStringLiteral("tombolo %1: --%2: %3")
                           .arg(command, name,
                                CliWords::tr("there is no flow '%1'; flows: %2")
                                    .arg(id, known.isEmpty() ? CliWords::tr("none", "no flows")
                                                             : text::commaText(known)));
        }
        printError(sentence);
        return kUsage;
    }
    return {};
}

Loaded load(const QString& path, bool allowNewer)
{
    Result<persist::Opened> opened = fail(Errc::Io);
    if (path.isEmpty()) {
        printError(QStringLiteral("tombolo: the file name is empty"));
        return {{}, kNoInput, Error{Errc::Io, {"", "the file name is empty"}, {}}};
    }
    if (path == QLatin1String("-")) {
        QFile in;
        if (!in.open(stdin, QIODevice::ReadOnly)) {
            printError(QStringLiteral("tombolo: standard input cannot be read"));
            return {{}, kNoInput, Error{Errc::Io, {"<stdin>", "it cannot be read"}, {}}};
        }
        const QByteArray bytes = in.readAll();
        opened = persist::read({bytes.constData(), static_cast<std::size_t>(bytes.size())},
                               "<stdin>", allowNewer);
    } else {
        opened = persist::readFile(path.toStdString(), allowNewer);
    }
    if (!opened) {
        printError(text::errorText(opened.error()));
        return {{}, opened.error().code == Errc::Io ? kNoInput : kFailed, opened.error()};
    }
    return {std::move(opened->topology), kOk, {}};
}

int failed(Error error, const QString& file)
{
    if (error.code != Errc::Io)
        error.place.file = file.toStdString();
    printError(text::errorText(error));
    return error.code == Errc::Io ? kNoOutput : error.code == Errc::LimitReached ? kLimit : kFailed;
}

sim::WhyText whyText()
{
    return [](const sim::Trace& trace, const sim::Step& step) {
        return text::stepText(trace, step).toStdString();
    };
}

int writeOutput(const QString& path, const std::string& bytes)
{
    if (path == QLatin1String("-")) {
        printOut(bytes);
        return kOk;
    }
    const auto written = persist::replaceFile(path.toStdString(), bytes);
    if (written)
        return kOk;
    printError(text::errorText(written.error()));
    return kNoOutput;
}

}  // namespace tombolo::app
