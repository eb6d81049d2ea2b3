// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

#include "app/cli.h"
#include "model/core/entities.h"
#include "sim/trace_writer.h"

namespace tombolo::app {

/// Writes to standard output or standard error, UTF-8 whatever the locale.
void printOut(const std::string& text);
void printError(const QString& sentence);

/// A command's parser with --help and --language already in; `parse` prints the message or the help
/// and @return the exit code to end with, or nothing to go on.
class CommandParser {
public:
    explicit CommandParser(const char* command);
    QCommandLineParser& parser() { return m_parser; }
    void addLanguage();
    void addTheme();
    static constexpr int kAnyNumber = -1;
    /// @param files how many positional arguments must be there; kAnyNumber: as many as there are
    /// @param missing what to say when there are fewer
    std::optional<int> parse(const QStringList& arguments, int files,
                             const char* missing = "a file name is missing");
    /// Says why the words are wrong, and the usage. @return kUsage
    int refuse(const QString& why) const;
    /// The value of -o, unless that would put something else in the place of a document that is
    /// read. @return kUsage when it would
    std::optional<int> refuseOverwriting() const;
    enum class Names { Flows, ElementsAndNetworks };
    /// Says which value of an option names nothing in the document. @return kUsage, or nothing to
    /// go on
    std::optional<int> refuseUnknown(const char* option, const Topology& topology,
                                     Names names = Names::Flows) const;
    QString file() const { return m_parser.positionalArguments().value(0); }
    const QCommandLineParser& parser() const { return m_parser; }
    bool isSet(const QString& option) const { return m_parser.isSet(option); }
    QString value(const QString& option) const { return m_parser.value(option); }

private:
    QCommandLineParser m_parser;
    const Command* m_command;
};

/// Reads a document ("-": standard input); prints what is wrong. @return the exit code on failure
struct Loaded {
    std::optional<Topology> topology;
    int exitCode = kOk;
    std::optional<Error> error;  ///< why there is no topology
};
Loaded load(const QString& path, bool allowNewer = false);

/// Says what is wrong with the document, or with the output. @return the exit code to end with
int failed(Error error, const QString& file);

/// The English sentence of a step, for files that must be the same on every machine.
sim::WhyText whyText();

/// Writes bytes to a file by atomic replace, or to standard output for "-".
int writeOutput(const QString& path, const std::string& bytes);

/// The part of `export` that writes captures. @param places values of --at
int exportCapture(const CommandParser& command, const QStringList& places);

int runTrace(const QStringList& arguments);
int runCheck(const QStringList& arguments);
int runExplain(const QStringList& arguments);
int runFmt(const QStringList& arguments);
int runExport(const QStringList& arguments);
int runReport(const QStringList& arguments);
int runWhy(const QStringList& arguments);
int runDiff(const QStringList& arguments);
int runConvert(const QStringList& arguments);
int runAdvise(const QStringList& arguments);
int runGenerate(const QStringList& arguments);
int runLedger(const QStringList& arguments);
int runWhoIs(const QStringList& arguments);
int runLab(const QStringList& arguments);
int runMatrix(const QStringList& arguments);
int runBench(const QStringList& arguments);

}  // namespace tombolo::app
