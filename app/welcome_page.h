// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QWidget>

#include "views/render/theme.h"

class QGridLayout;
class QListWidget;

namespace tombolo::app {

struct Example {
    QString resource;  ///< ":/examples/….tombolo"
    QString title;
    QString description;
};
/// The examples that are built in, in the order in which they teach; titles in the current
/// language.
QList<Example> examples();

/// What the window shows before a document is open: examples with a picture each, recent files, a
/// new drawing.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    WelcomePage(const render::Theme& theme, const QStringList& recentFiles,
                QWidget* parent = nullptr);

signals:
    void exampleChosen(const QString& resource);
    void fileChosen(const QString& path);
    void newRequested();
    void openRequested();

private:
    QWidget* makeExamples(const render::Theme& theme);
    QWidget* makeStart(const QStringList& recentFiles);
};

}  // namespace tombolo::app
