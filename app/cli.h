// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

namespace tombolo::app {

/// Exit codes of every command; README.md has the table.
enum ExitCode {
    kOk = 0,
    kFailed = 1,  ///< ran, but the answer is no: findings of severity error, a document that cannot
                  ///< be simulated
    kUsage = 2,   ///< wrong words on the command line
    kNoInput = 3,   ///< the file cannot be read
    kNoOutput = 4,  ///< the output cannot be written
    kLimit = 5,     ///< a limit was reached
};

/// What kind of Qt application a command needs.
enum class CommandNeeds { Core, Gui, Widgets };

/// One subcommand: a row of the table that main(), --help and the tests read.
struct Command {
    const char* name;
    const char* usage;    ///< after "tombolo NAME "
    const char* summary;  ///< one line, English
    CommandNeeds needs;
    int (*run)(const QStringList& arguments);  ///< arguments after the name
};

/// @return nullptr when `name` is no command
const Command* findCommand(const QString& name);

/// The list of commands, the options, the exit codes.
QString generalHelp();

/// Runs the program: a command, --help, --version, or the window. @return the exit code
int runProgram(int argc, char** argv);

}  // namespace tombolo::app
