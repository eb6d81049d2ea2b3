// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <sstream>

#include "app/cli_support.h"
#include "app/cli_words.h"
#include "app/trace_words.h"
#include "model/core/finding.h"
#include "model/persist/file.h"
#include "sim/simulate.h"
#include "views/text/text.h"

namespace tombolo::app {
namespace {

QJsonObject toJson(const Finding& finding)
{
    return {{QStringLiteral("severity"), QStringLiteral("%1").arg(QString::fromLatin1(
                                             finding.severity == Severity::Error     ? "error"
                                             : finding.severity == Severity::Warning ? "warning"
                                                                                     : "hint"))},
            {QStringLiteral("code"), QString::fromStdString(finding.code)},
            {QStringLiteral("element"), QString::fromStdString(finding.element)},
            {QStringLiteral("pointer"), QString::fromStdString(finding.pointer)},
            {QStringLiteral("message"), text::findingText(finding)},
            {QStringLiteral("fixable"), finding.fix.has_value()}};
}

/// The word of a reason why a document cannot be read; programs rely on it.
const char* codeOf(Errc code)
{
    switch (code) {
    case Errc::Io:
        return "io";
    case Errc::NotUtf8:
        return "not-utf8";
    case Errc::JsonSyntax:
        return "json-syntax";
    case Errc::TooDeep:
        return "too-deep";
    case Errc::TooLarge:
        return "too-large";
    case Errc::DuplicateKey:
        return "duplicate-key";
    case Errc::NotATopology:
        return "not-a-topology";
    case Errc::NewerVersion:
        return "newer-version";
    case Errc::WrongType:
        return "wrong-type";
    case Errc::MissingKey:
        return "missing-key";
    case Errc::BadValue:
        return "bad-value";
    case Errc::BadAddress:
        return "bad-address";
    case Errc::BadPrefix:
        return "bad-prefix";
    case Errc::OutOfRange:
        return "out-of-range";
    case Errc::BadId:
        return "bad-id";
    case Errc::DuplicateId:
        return "duplicate-id";
    case Errc::UnknownReference:
        return "unknown-reference";
    case Errc::LimitReached:
        return "limit-reached";
    case Errc::CannotSimulate:
    case Errc::Cancelled:
    case Errc::NotAllowed:
        break;
    }
    return "not-possible";
}

/// What `check --json` says about a document: what it finds, or why it cannot be read.
void printCheck(const QString& file, bool ok, QJsonObject rest)
{
    rest.insert(QStringLiteral("tool"), QStringLiteral("tombolo"));
    rest.insert(QStringLiteral("version"), QStringLiteral(TOMBOLO_VERSION));
    rest.insert(QStringLiteral("file"), file);
    rest.insert(QStringLiteral("ok"), ok);
    printOut(QJsonDocument(rest).toJson().toStdString());
}

QJsonObject toJson(const Error& error)
{
    return {{QStringLiteral("code"), QLatin1String(codeOf(error.code))},
            {QStringLiteral("message"), text::errorSentence(error)},
            {QStringLiteral("pointer"), QString::fromStdString(error.place.pointer)},
            {QStringLiteral("line"), error.place.line},
            {QStringLiteral("column"), error.place.column}};
}

void printFindings(const std::vector<Finding>& findings, const QString& file)
{
    std::string out;
    std::array<int, 3> counts{};
    for (const Finding& finding : findings) {
        ++counts.at(static_cast<std::size_t>(finding.severity));
        out += QStringLiteral("%1: %2 [%3] %4\n    %5\n")
                   .arg(text::severityText(finding.severity),
                        QString::fromStdString(finding.element.empty() ? "-" : finding.element),
                        QString::fromStdString(finding.code),
                        QString::fromStdString(finding.pointer), text::findingText(finding))
                   .toStdString();
    }
    const QStringList counted = {CliWords::tr("%n error(s)", nullptr, counts[0]),
                                 CliWords::tr("%n warning(s)", nullptr, counts[1]),
                                 CliWords::tr("%n hint(s)", nullptr, counts[2])};
    out += CliWords::tr("%1: %2", "file: what is found in it")
               .arg(file, text::commaText(counted))
               .toStdString() +
           '\n';
    printOut(out);
}

}  // namespace

int runTrace(const QStringList& arguments)
{
    CommandParser command("trace");
    command.addLanguage();
    command.parser().addOption(
        {QStringLiteral("flow"),
         QStringLiteral("Simulate this flow, without those that are not "
                        "named: alone it may get other ports, or get through. "
                        "May be given several times."),
         QStringLiteral("id")});
    command.parser().addOption(
        {QStringLiteral("json"), QStringLiteral("Print JSON: one object with a list of flows.")});
    command.parser().addOption({QStringLiteral("seed"),
                                QStringLiteral("Seed of losses and free choices."),
                                QStringLiteral("number"), QStringLiteral("1")});
    if (const auto code = command.parse(arguments, 1))
        return *code;
    bool seedIsNumber = false;
    sim::RunOptions options;
    options.seed = command.value(QStringLiteral("seed")).toULongLong(&seedIsNumber);
    if (!seedIsNumber) {
        printError(QStringLiteral("tombolo trace: --seed takes a whole number from 0 to "
                                  "18446744073709551615"));
        return kUsage;
    }
    const Loaded loaded = load(command.file());
    if (!loaded.topology)
        return loaded.exitCode;
    if (const auto code = command.refuseUnknown("flow", *loaded.topology))
        return *code;
    for (const QString& id : command.parser().values(QStringLiteral("flow")))
        options.flows.push_back(id.toStdString());
    const auto trace = sim::simulate(*loaded.topology, options);
    if (!trace)
        return failed(trace.error(), command.file());
    std::ostringstream out;
    if (command.isSet(QStringLiteral("json"))) {
        text::setLanguage(QStringLiteral("en"));  // a file for programs is the same everywhere
        sim::writeJson(**trace, out, whyText());
    } else {
        sim::writeText(**trace, out, whyText(), traceWords());
    }
    printOut(out.str());
    return kOk;
}

int runCheck(const QStringList& arguments)
{
    CommandParser command("check");
    command.addLanguage();
    command.parser().addOption({QStringLiteral("json"), QStringLiteral("Print JSON.")});
    if (const auto code = command.parse(arguments, 1))
        return *code;
    const Loaded loaded = load(command.file());
    const bool json = command.isSet(QStringLiteral("json"));
    if (!loaded.topology) {
        if (json && loaded.error)
            printCheck(command.file(), false, {{QStringLiteral("error"), toJson(*loaded.error)}});
        return loaded.exitCode;
    }
    const std::vector<Finding> findings = validate(*loaded.topology);
    const bool ok = std::none_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.severity == Severity::Error;
    });
    if (json) {
        QJsonArray list;
        for (const Finding& finding : findings)
            list.append(toJson(finding));
        printCheck(command.file(), ok, {{QStringLiteral("findings"), list}});
    } else {
        printFindings(findings, command.file());
    }
    return ok ? kOk : kFailed;
}

int runFmt(const QStringList& arguments)
{
    CommandParser command("fmt");
    command.parser().addOption({{QStringLiteral("o"), QStringLiteral("output")},
                                QStringLiteral("Write here instead of over FILE; '-' prints."),
                                QStringLiteral("file")});
    if (const auto code = command.parse(arguments, 1))
        return *code;
    if (command.isSet(QStringLiteral("o")) && command.value(QStringLiteral("o")).isEmpty())
        return command.refuse(QStringLiteral("the file name of -o is empty"));
    const Loaded loaded = load(command.file());
    if (!loaded.topology)
        return loaded.exitCode;
    const QString output =
        command.isSet(QStringLiteral("o")) ? command.value(QStringLiteral("o")) : command.file();
    return writeOutput(output, persist::write(*loaded.topology));
}

}  // namespace tombolo::app
