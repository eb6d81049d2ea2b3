// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <cmath>

#include "views/render/theme.h"

using namespace tombolo::render;

namespace {

double linear(double v)
{
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

/// WCAG 2.2 contrast ratio.
double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor over(const QColor& top, const QColor& below)
{
    const auto a = static_cast<double>(top.alphaF());
    const auto mix = [a](double t, double b) {
        return static_cast<float>(t * a + b * (1 - a));
    };
    return QColor::fromRgbF(mix(top.redF(), below.redF()), mix(top.greenF(), below.greenF()),
                            mix(top.blueF(), below.blueF()));
}

struct Pair {
    Role front;
    Role back;
};

}  // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void rolesAreSet_data() { themes(); }
    void rolesAreSet()
    {
        QFETCH(QString, name);
        const Theme& theme = Theme::named(name);
        QCOMPARE(theme.name(), name);
        const QStringList roles = Theme::roleNames();
        QCOMPARE(roles.size(), static_cast<qsizetype>(Role::Count_));
        QCOMPARE(QSet<QString>(roles.begin(), roles.end()).size(), roles.size());
        for (int i = 0; i < roles.size(); ++i)
            QVERIFY2(theme.color(static_cast<Role>(i)).isValid(), qPrintable(roles[i]));
        QFile file(QStringLiteral(":/themes/%1.json").arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(file.readAll())
                                     .object()
                                     .value(QLatin1String("roles"))
                                     .toObject();
        QCOMPARE(json.keys().size(), roles.size());
        for (const QString& key : json.keys())
            QVERIFY2(roles.contains(key), qPrintable(key));
    }

    void textCanBeRead_data() { themes(); }
    void textCanBeRead()
    {
        QFETCH(QString, name);
        const Theme& theme = Theme::named(name);
        const auto check = [&](Role front, const QColor& back) {
            const double ratio = contrast(theme.color(front), back);
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1: %2")
                                                  .arg(Theme::roleNames()[static_cast<int>(front)])
                                                  .arg(ratio)));
        };
        for (const Role back :
             {Role::Ground, Role::LandFlat, Role::LandIsland, Role::NodeFill, Role::PodFill,
              Role::NetworkFill, Role::RouterFill, Role::GatewayFill, Role::HostFill,
              Role::ServiceFill, Role::NoteFill}) {
            check(Role::Ink, theme.color(back));
            check(Role::InkMuted, theme.color(back));
        }
        for (const Role land : {Role::LandFlat, Role::LandIsland}) {
            const QColor strip = over(theme.color(Role::TitleStrip), theme.color(land));
            check(Role::Ink, strip);
            check(Role::InkMuted, strip);
        }
        check(Role::InkFaint, theme.color(Role::Ground));
        check(Role::MaskInk, theme.color(Role::MaskFill));
        check(Role::Drop, theme.color(Role::NodeFill));
        check(Role::AccentInk, theme.color(Role::Accent));
        for (const Role ink : {Role::WindowInk, Role::Error, Role::Warning, Role::Hint,
                               Role::Answered, Role::Delivered, Role::Refused}) {
            check(ink, theme.color(Role::PanelGround));
            check(ink, theme.color(Role::WindowGround));
        }
    }

    void linesCanBeSeen_data() { themes(); }
    void linesCanBeSeen()
    {
        QFETCH(QString, name);
        const Theme& theme = Theme::named(name);
        const std::vector<Pair> pairs{{Role::Line, Role::Ground},
                                      {Role::LineStrong, Role::Ground},
                                      {Role::CoastFlat, Role::Ground},
                                      {Role::CoastFlat, Role::LandFlat},
                                      {Role::CoastIsland, Role::Ground},
                                      {Role::CoastIsland, Role::LandIsland},
                                      {Role::NodeLine, Role::NodeFill},
                                      {Role::NodeLine, Role::LandIsland},
                                      {Role::PodLine, Role::NodeFill},
                                      {Role::NetworkLine, Role::Ground},
                                      {Role::NetworkLine, Role::NetworkFill},
                                      {Role::RouterLine, Role::Ground},
                                      {Role::HostLine, Role::Ground},
                                      {Role::GatewayNat, Role::GatewayFill},
                                      {Role::GatewayVip, Role::GatewayFill},
                                      {Role::GatewayProxy, Role::GatewayFill},
                                      {Role::ServiceLine, Role::ServiceFill},
                                      {Role::NoteLine, Role::NoteFill},
                                      {Role::Link, Role::Ground},
                                      {Role::Link, Role::LandIsland},
                                      {Role::Link, Role::NodeFill},
                                      {Role::LinkActive, Role::Ground},
                                      {Role::Mask, Role::Ground},
                                      {Role::Mask, Role::MaskFill},
                                      {Role::GatewayNat, Role::MaskFill},
                                      {Role::GatewayVip, Role::MaskFill},
                                      {Role::GatewayProxy, Role::MaskFill},
                                      {Role::Selection, Role::Ground},
                                      {Role::Selection, Role::NodeFill},
                                      {Role::Focus, Role::Ground},
                                      {Role::Focus, Role::NodeFill},
                                      {Role::Drop, Role::Ground}};
        for (const Pair& pair : pairs) {
            const double ratio = contrast(theme.color(pair.front), theme.color(pair.back));
            QVERIFY2(ratio >= 3,
                     qPrintable(QStringLiteral("%1 on %2: %3")
                                    .arg(Theme::roleNames()[static_cast<int>(pair.front)],
                                         Theme::roleNames()[static_cast<int>(pair.back)])
                                    .arg(ratio)));
        }
        QVERIFY(theme.color(Role::Focus) != theme.color(Role::Selection));
    }

    void identitiesDiffer_data() { themes(); }
    void identitiesDiffer()
    {
        QFETCH(QString, name);
        const Theme& theme = Theme::named(name);
        QSet<QString> looks;
        for (int origin = 0; origin < 40; ++origin) {
            const IdentityLook look = theme.identity(origin);
            QVERIFY(look.color.isValid());
            looks.insert(look.color.name() + QString::number(look.pattern));
            QCOMPARE(look.pattern == Qt::SolidPattern, origin < 8);
        }
        QCOMPARE(looks.size(), 40);
        QVERIFY(theme.identity(-1).color.isValid());
    }

    void unknownNameIsLight()
    {
        QCOMPARE(&Theme::named(QStringLiteral("sepia")), &Theme::light());
        QVERIFY(Theme::dark().isDark());
        QVERIFY(!Theme::light().isDark());
    }

private:
    static void themes()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("light") << QStringLiteral("light");
        QTest::newRow("dark") << QStringLiteral("dark");
    }
};

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
