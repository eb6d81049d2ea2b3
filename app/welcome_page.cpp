// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/welcome_page.h"

#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "model/persist/file.h"
#include "views/render/render.h"

namespace tombolo::app {
namespace {

constexpr QSize kPicture{228, 148};

/// A button that shows a picture above a title and a sentence.
class ExampleCard : public QToolButton {
public:
    ExampleCard(const Example& example, const QImage& picture)
    {
        setToolTip(example.description);
        setAccessibleName(example.title);
        setAccessibleDescription(example.description);
        setAutoRaise(true);
        setCursor(Qt::PointingHandCursor);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(8, 8, 8, 8);
        column->setSpacing(4);
        auto* view = new QLabel;
        view->setPixmap(QPixmap::fromImage(picture));
        auto* title = new QLabel(example.title);
        QFont bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
        title->setWordWrap(true);
        auto* sentence = new QLabel(example.description);
        sentence->setWordWrap(true);
        sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        for (QLabel* label : {view, title, sentence}) {
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
            column->addWidget(label);
        }
        column->addStretch(1);
        setFixedSize(kPicture.width() + 16, column->heightForWidth(kPicture.width() + 16));
    }
};

QLabel* heading(const QString& words, double factor)
{
    auto* label = new QLabel(words);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

}  // namespace

QList<Example> examples()
{
    const auto path = [](const char* name) {
        return QStringLiteral(":/examples/%1.tombolo").arg(QLatin1String(name));
    };
    return {
        {path("one-cluster"), WelcomePage::tr("One cluster"),
         WelcomePage::tr(
             "What Kubernetes itself promises: pods reach each other without translation, "
             "on any node.")},
        {path("flat-two-clusters"), WelcomePage::tr("Two flat clusters"),
         WelcomePage::tr("Unique pod addresses and routes: everyone sees who is really talking.")},
        {path("two-islands"), WelcomePage::tr("Two islands"),
         WelcomePage::tr(
             "The same pods with reused addresses: nodes and gateways translate, and hide "
             "who is talking.")},
        {path("ingress-vip-and-proxy"), WelcomePage::tr("Ingress: virtual IP and proxy"),
         WelcomePage::tr(
             "Four doors to the same pods, and what each of them lets the pod see of the "
             "client.")},
        {path("egress-nat"), WelcomePage::tr("Egress: the way out"),
         WelcomePage::tr(
             "The partner sees the pod, the internet sees the gateway: the masquerade list "
             "decides.")},
    };
}

WelcomePage::WelcomePage(const render::Theme& theme, const QStringList& recentFiles,
                         QWidget* parent)
    : QWidget(parent)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(40, 28, 40, 28);
    column->setSpacing(10);
    column->addWidget(heading(tr("Tombolo"), 2.0));
    auto* lead = new QLabel(tr("Draw clusters, nodes, pods and gateways, press play, and see which "
                               "hop hides the source."));
    lead->setWordWrap(true);
    column->addWidget(lead);
    column->addSpacing(8);
    column->addWidget(makeStart(recentFiles));
    column->addSpacing(8);
    column->addWidget(heading(tr("Start from an example"), 1.2));
    column->addWidget(makeExamples(theme));
    column->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

QWidget* WelcomePage::makeStart(const QStringList& recentFiles)
{
    auto* box = new QWidget;
    auto* row = new QGridLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* fresh = new QPushButton(tr("New drawing"));
    connect(fresh, &QPushButton::clicked, this, &WelcomePage::newRequested);
    auto* open = new QPushButton(tr("Open a file…"));
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    row->addWidget(fresh, 0, 0);
    row->addWidget(open, 0, 1);
    row->setColumnStretch(3, 1);
    int line = 1;
    for (const QString& path : recentFiles) {
        if (!QFile::exists(path) || line > 4)
            continue;
        if (line == 1)
            row->addWidget(new QLabel(tr("Recent files:")), line, 0);
        auto* button = new QToolButton;
        button->setText(QFileInfo(path).fileName());
        button->setToolTip(path);
        button->setAutoRaise(true);
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QToolButton::clicked, this, [this, path] { emit fileChosen(path); });
        row->addWidget(button, line++, 1, 1, 3, Qt::AlignLeft);
    }
    return box;
}

QWidget* WelcomePage::makeExamples(const render::Theme& theme)
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    int place = 0;
    for (const Example& example : examples()) {
        QFile file(example.resource);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        const auto opened =
            persist::read({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        if (!opened)
            continue;
        auto* card = new ExampleCard(
            example, render::thumbnail(opened->topology, theme, kPicture, devicePixelRatioF()));
        connect(card, &QToolButton::clicked, this,
                [this, resource = example.resource] { emit exampleChosen(resource); });
        grid->addWidget(card, place / 3, place % 3, Qt::AlignLeft | Qt::AlignTop);
        ++place;
    }
    grid->setColumnStretch(3, 1);
    return box;
}

}  // namespace tombolo::app
