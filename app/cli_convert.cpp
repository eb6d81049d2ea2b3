// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/cli_blocks.h"
#include "app/cli_support.h"
#include "model/persist/file.h"
#include "model/persist/twin.h"
#include "sim/analysis/lost_answers.h"
#include "views/text/convert_text.h"

namespace tombolo::app {
namespace {

using convert::Conversion;
using convert::Remark;
using convert::RemarkKind;

const char* wordOf(RemarkKind kind)
{
    switch (kind) {
    case RemarkKind::Done:
        return "done";
    case RemarkKind::Chosen:
        return "chosen";
    case RemarkKind::Lost:
        break;
    }
    return "lost";
}

std::string asText(const Conversion& conversion)
{
    QString out;
    for (const RemarkKind kind : {RemarkKind::Lost, RemarkKind::Chosen, RemarkKind::Done}) {
        QString lines;
        for (const Remark& remark : conversion.remarks)
            if (kindOf(remark.code) == kind)
                lines += QStringLiteral("  %1\n").arg(text::remarkText(remark));
        if (!lines.isEmpty())
            out += QStringLiteral("%1:\n%2").arg(text::remarkKindText(kind), lines);
    }
    return out.toStdString();
}

std::string asJson(const Conversion& conversion, const QString& to)
{
    QJsonArray list;
    for (const Remark& remark : conversion.remarks) {
        QJsonArray args;
        for (const std::string& arg : remark.args)
            args.append(QString::fromStdString(arg));
        list.append(
            QJsonObject{{QStringLiteral("code"), QString::fromLatin1(toString(remark.code))},
                        {QStringLiteral("kind"), QString::fromLatin1(wordOf(kindOf(remark.code)))},
                        {QStringLiteral("element"), QString::fromStdString(remark.element)},
                        {QStringLiteral("args"), args},
                        {QStringLiteral("message"), text::remarkText(remark)}});
    }
    const QJsonObject all{{QStringLiteral("format"), QStringLiteral("tombolo-conversion")},
                          {QStringLiteral("version"), 1},
                          {QStringLiteral("to"), to},
                          {QStringLiteral("changed"), conversion.changed},
                          {QStringLiteral("restored"), conversion.restored},
                          {QStringLiteral("notes"), list}};
    return QJsonDocument(all).toJson().toStdString();
}

void addOptions(CommandParser& command)
{
    command.addLanguage();
    QCommandLineParser& p = command.parser();
    p.addOption({QStringLiteral("to"), QStringLiteral("The model to make: flat or island."),
                 QStringLiteral("model")});
    p.addOption({QStringLiteral("free"),
                 QStringLiteral("A prefix that pods may have; may be given several times. Without "
                                "it: flat keeps what is unique and takes private addresses that "
                                "the document does not use; island reuses the first cluster's."),
                 QStringLiteral("prefix")});
    p.addOption({QStringLiteral("node-block"),
                 QStringLiteral("Length of a node's IPv4 block when flat, from 8 to 32; 0: as "
                                "drawn, or as little smaller as need be."),
                 QStringLiteral("length"), QStringLiteral("0")});
    p.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                 QStringLiteral("File for the converted document; - for standard output."),
                 QStringLiteral("file")});
    p.addOption({QStringLiteral("json"), QStringLiteral("Print the notes as JSON.")});
}

}  // namespace

int runConvert(const QStringList& arguments)
{
    CommandParser command("convert");
    addOptions(command);
    if (const auto code = command.parse(arguments, 1))
        return *code;
    const QString to = command.value(QStringLiteral("to"));
    if (to != QLatin1String("flat") && to != QLatin1String("island"))
        return command.refuse(
            to.isEmpty() ? QStringLiteral("--to flat|island is missing")
                         : QStringLiteral("there is no model '%1': take flat or island").arg(to));
    const QString output = command.value(QStringLiteral("output"));
    if (output.isEmpty())
        return command.refuse(QStringLiteral("-o FILE is missing"));
    QString wrong;
    const auto blocks = readBlocks(command, wrong);
    if (!blocks)
        return command.refuse(wrong);
    if (blocks->nodeLength != 0 && to != QLatin1String("flat"))
        return command.refuse(QStringLiteral("--node-block goes with --to flat: islands keep "
                                             "their node blocks"));
    const Loaded loaded = load(command.file());
    if (!loaded.topology)
        return loaded.exitCode;
    Conversion conversion = persist::convertDocument(
        *loaded.topology, to == QLatin1String("flat") ? ClusterModel::Flat : ClusterModel::Island,
        blocks->free, blocks->nodeLength);
    if (conversion.misfit) {
        printError(QStringLiteral("tombolo convert: %1")
                       .arg(text::misfitText(*conversion.misfit, conversion.needs)));
        return kFailed;
    }
    if (const int code = writeOutput(output, persist::write(conversion.result)); code != kOk)
        return code;
    if (const auto compared = sim::analysis::addLostAnswers(*loaded.topology, conversion);
        !compared)
        printError(QStringLiteral("tombolo convert: whether flows lose their answers is not known: "
                                  "%1")
                       .arg(text::errorText(compared.error())));
    const std::string notes =
        command.isSet(QStringLiteral("json")) ? asJson(conversion, to) : asText(conversion);
    if (output == QLatin1String("-"))
        printError(QString::fromStdString(notes).trimmed());
    else
        printOut(notes);
    return kOk;
}

}  // namespace tombolo::app
