// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "views/render/glyphs.h"
#include "views/render/painters.h"

namespace tombolo::render {

namespace {

/// Translators beyond this hardly ever all have room for their plates.
constexpr std::size_t kMostWritten = 12;

struct Entry {
    QString words;
    std::function<void(const QRectF&)> sign;  ///< draws into a box of 30 × 18
};

QString tr(const char* text)
{
    return QCoreApplication::translate("Render", text);
}

/// Collects one entry for each shape that occurs, then sets them in rows.
class Legend {
public:
    Legend(const SceneModel& scene, const PaintContext& c, const RunMarks* marks,
           const LensLook* lens, LegendPart part)
        : m_scene(scene), m_c(c), m_marks(marks)
    {
        if (lens)
            look(*lens);
        if (lens && lens->kind == LensLook::Kind::Hidden) {
            run(false);
            return;
        }
        if (part == LegendPart::Lens)
            return;
        clusters();
        devices();
        run(!lens);
    }

    /// In columns, so that the signs stand below each other; who needs more room takes several.
    /// @return its height; @param signs without, nothing is drawn
    double lay(const QRectF& area, bool signs) const
    {
        if (m_entries.empty())
            return 0;
        constexpr double kRow = 26;
        const Grid grid = gridFor(area.width());
        for (std::size_t i = 0; signs && i < m_entries.size(); ++i) {
            const double x = area.left() + grid.cells[i].first * grid.column;
            const double y = area.top() + grid.cells[i].second * kRow;
            m_entries[i].sign({x, y + 4, kSign, 18});
            m_c.text({x + kSign + kBeside, y, wordsOf(m_entries[i], area.width()), kRow},
                     m_entries[i].words, TextStyle::Small, Role::InkMuted);
        }
        return (grid.cells.back().second + 1) * kRow;
    }

private:
    static constexpr double kSign = 30;
    static constexpr double kBeside = 8;
    static constexpr double kApart = 22;

    struct Grid {
        double column = 0;
        std::vector<std::pair<int, int>> cells{};  ///< column and row of each entry
    };

    double wordsOf(const Entry& entry, double width) const
    {
        return std::min(m_c.face.width(entry.words, TextStyle::Small) + 2, width - kSign - kBeside);
    }

    /// Of as few rows as can be; among those the one whose last row is the fullest.
    Grid gridFor(double width) const
    {
        constexpr int kMostColumns = 8;
        Grid best;
        std::pair<int, int> least(std::numeric_limits<int>::max(), 0);
        for (int columns = 1; columns <= kMostColumns; ++columns) {
            Grid grid{(width + kApart) / columns, {}};
            int at = 0;
            int row = 0;
            for (const Entry& entry : m_entries) {
                const double room = kSign + kBeside + wordsOf(entry, width) + kApart;
                const int span = std::min(columns, static_cast<int>(std::ceil(room / grid.column)));
                if (at + span > columns) {
                    at = 0;
                    ++row;
                }
                grid.cells.emplace_back(at, row);
                at += span;
            }
            const std::pair<int, int> cost(row, -100 * at / columns);
            if (cost < least) {
                least = cost;
                best = std::move(grid);
            }
        }
        return best;
    }

    bool occurs(ElementKind kind, int variant = -1) const
    {
        return std::any_of(m_scene.boxes().begin(), m_scene.boxes().end(), [&](const Box& box) {
            return box.kind == kind && (variant < 0 || box.variant == variant);
        });
    }

    void add(const char* words, std::function<void(const QRectF&)> sign)
    {
        m_entries.push_back({tr(words), std::move(sign)});
    }

    void land(ClusterModel model, const QRectF& r) const
    {
        const bool island = model == ClusterModel::Island;
        QPen pen(m_c.color(island ? Role::CoastIsland : Role::CoastFlat), 1.4);
        if (!island) {
            pen.setDashPattern({4, 3});
            pen.setCapStyle(Qt::FlatCap);
        }
        m_c.painter.setPen(pen);
        m_c.fill(island ? Role::LandIsland : Role::LandFlat);
        m_c.painter.drawRoundedRect(r, 5, 5);
        if (island)
            m_c.painter.drawRoundedRect(r.adjusted(3, 3, -3, -3), 3, 3);
    }

    void clusters()
    {
        if (occurs(ElementKind::Cluster, static_cast<int>(ClusterModel::Island)))
            add(QT_TRANSLATE_NOOP("Render",
                                  "Island cluster: pod addresses may repeat in other clusters"),
                [this](const QRectF& r) { land(ClusterModel::Island, r); });
        if (occurs(ElementKind::Cluster, static_cast<int>(ClusterModel::Flat)))
            add(QT_TRANSLATE_NOOP("Render", "Flat cluster: pod addresses are unique everywhere"),
                [this](const QRectF& r) { land(ClusterModel::Flat, r); });
    }

    static QRectF square(const QRectF& r)
    {
        return {r.center().x() - 9, r.center().y() - 9, 18, 18};
    }

    void devices()
    {
        const auto gateway = [&](GatewayKind kind, const char* words) {
            if (occurs(ElementKind::Gateway, static_cast<int>(kind)))
                add(words, [this, kind](const QRectF& r) { glyph::gateway(m_c, square(r), kind); });
        };
        if (occurs(ElementKind::Router))
            add(QT_TRANSLATE_NOOP("Render", "Router"),
                [this](const QRectF& r) { glyph::router(m_c, square(r), Role::RouterLine); });
        gateway(GatewayKind::Nat, QT_TRANSLATE_NOOP("Render", "NAT gateway"));
        gateway(GatewayKind::Vip, QT_TRANSLATE_NOOP("Render", "VIP gateway"));
        gateway(GatewayKind::Proxy, QT_TRANSLATE_NOOP("Render", "Proxy gateway"));
        if (occurs(ElementKind::Host, static_cast<int>(HostRole::Client)))
            add(QT_TRANSLATE_NOOP("Render", "Client"),
                [this](const QRectF& r) { glyph::client(m_c, square(r), Role::HostLine); });
        if (occurs(ElementKind::Host, static_cast<int>(HostRole::Server)))
            add(QT_TRANSLATE_NOOP("Render", "Server"),
                [this](const QRectF& r) { glyph::server(m_c, square(r), Role::HostLine); });
        if (occurs(ElementKind::Service))
            add(QT_TRANSLATE_NOOP("Render", "Service"),
                [this](const QRectF& r) { glyph::service(m_c, square(r), Role::ServiceLine); });
        if (occurs(ElementKind::Policy))
            add(QT_TRANSLATE_NOOP("Render", "Policy"),
                [this](const QRectF& r) { glyph::policy(m_c, square(r), Role::ServiceLine); });
    }

    void plate(const QRectF& r) const
    {
        m_c.painter.setPen(QPen(m_c.color(Role::Mask), 1.2));
        m_c.fill(Role::MaskFill);
        m_c.painter.drawRoundedRect(r, 5, 5);
    }

    /// Of the first stretch that is one sender's.
    int firstLook(const LensLook& lens) const
    {
        for (const LensLook::Way& way : lens.ways)
            if (const int look = m_scene.lookOf(way.sender); look >= 0)
                return look;
        return -1;
    }

    void look(const LensLook& lens)
    {
        if (lens.kind == LensLook::Kind::Hidden) {
            if (!lens.ways.empty())
                add(QT_TRANSLATE_NOOP("Render", "Source still visible: the sender's colour"),
                    [this, look = firstLook(lens)](const QRectF& r) {
                        m_c.painter.setPen(QPen(m_c.theme.identity(look).color, 3.2));
                        m_c.painter.drawLine(QPointF(r.left() + 2, r.center().y()),
                                             QPointF(r.right() - 2, r.center().y()));
                    });
            if (!lens.callouts.empty())
                add(QT_TRANSLATE_NOOP("Render", "Who a translator merges, and into how many "
                                                "addresses"),
                    [this](const QRectF& r) {
                        plate(r);
                        glyph::mask(m_c, {r.center().x() - 9, r.center().y() - 5, 18, 10},
                                    m_c.color(Role::Mask), m_c.color(Role::MaskFill));
                    });
            if (lens.callouts.size() > kMostWritten) {
                const int all = static_cast<int>(lens.callouts.size());
                QString words = QCoreApplication::translate(
                    "Render", "%Ln translator(s) in all; zoom in for those without a plate",
                    "legend", all);
                m_entries.push_back({std::move(words), [this](const QRectF& r) {
                                         glyph::mask(
                                             m_c, {r.center().x() - 11, r.center().y() - 6, 22, 12},
                                             m_c.color(Role::Mask), m_c.color(Role::MaskFill));
                                     }});
            }
            return;
        }
        if (!lens.observer.empty())
            add(QT_TRANSLATE_NOOP("Render", "The observer"), [this](const QRectF& r) {
                m_c.painter.setPen(Qt::NoPen);
                m_c.fill(Role::Accent);
                m_c.painter.drawRoundedRect(r.adjusted(2, 0, -2, 0), 9, 9);
                glyph::eye(m_c, r.adjusted(6, 4, -6, -4), Role::AccentInk);
            });
        if (!lens.fogs.empty())
            add(QT_TRANSLATE_NOOP("Render", "Fog: who could be behind one address, not told apart"),
                [this](const QRectF& r) {
                    plate(r);
                    m_c.painter.setPen(QPen(m_c.color(Role::Mask), 0.8));
                    for (double x = r.left() + 4; x < r.right() - 6; x += 6)
                        m_c.painter.drawLine(QPointF(x, r.bottom() - 3),
                                             QPointF(x + 6, r.top() + 3));
                });
        if (lens.kind == LensLook::Kind::Stand)
            toldApart(lens);
        if (!lens.suspects.empty())
            add(QT_TRANSLATE_NOOP("Render", "Could have sent it"), [this](const QRectF& r) {
                m_c.noFill();
                m_c.painter.setPen(QPen(m_c.color(Role::Mask), 2.4));
                m_c.painter.drawRoundedRect(r.adjusted(2, 1, -2, -1), 4, 4);
            });
        add(lens.kind == LensLook::Kind::Suspects
                ? QT_TRANSLATE_NOOP("Render", "Faded: no candidate, or ruled out by the evidence")
                : QT_TRANSLATE_NOOP("Render", "Faded: never seen by the observer"),
            [this](const QRectF& r) {
                m_c.painter.setPen(QPen(m_c.color(Role::InkFaint), 1));
                m_c.noFill();
                m_c.painter.drawRoundedRect(r.adjusted(2, 1, -2, -1), 4, 4);
            });
    }

    void toldApart(const LensLook& lens)
    {
        if (lens.told.empty())
            return;
        add(QT_TRANSLATE_NOOP("Render", "Not faded: told apart by its address"),
            [this, look = m_scene.lookOf(lens.told)](const QRectF& r) {
                const QRectF box = r.adjusted(2, 1, -2, -1);
                m_c.pen(Role::HostLine, 1.3);
                m_c.fill(Role::HostFill);
                m_c.painter.drawRoundedRect(box, 4, 4);
                if (look >= 0)
                    paintIdentity(m_c, {box.left() + 4, box.top() + 3, 5, box.height() - 6}, look);
            });
    }

    /// @param badges with those of the translators
    void run(bool badges)
    {
        int first = -1;
        for (int i = 0; i < static_cast<int>(m_scene.boxes().size()) && first < 0; ++i) {
            const int identity = m_marks ? m_marks->identityOf(i)
                                         : m_scene.boxes()[static_cast<std::size_t>(i)].identity;
            first = identity >= 0 ? identity : -1;
        }
        if (first >= 0)
            add(QT_TRANSLATE_NOOP("Render", "Stripe: the sender's own colour and pattern"),
                [this, first](const QRectF& r) {
                    paintIdentity(m_c, {r.center().x() - 3, r.top(), 6, r.height()}, first);
                });
        if (!m_marks)
            return;
        if (!m_marks->path().empty())
            add(QT_TRANSLATE_NOOP("Render", "The flow, its source visible"),
                [this](const QRectF& r) {
                    m_c.pen(Role::LinkActive, 3);
                    m_c.painter.drawLine(QPointF(r.left() + 2, r.center().y()),
                                         QPointF(r.right() - 2, r.center().y()));
                });
        if (!m_marks->lines().empty())
            add(QT_TRANSLATE_NOOP("Render",
                                  "Source hidden on this wire; the address that is seen instead"),
                [this](const QRectF& r) {
                    paintMaskedLine(
                        m_c, {{r.left() + 4, r.center().y()}, {r.right() - 4, r.center().y()}},
                        m_c.color(m_marks->lines().front().role));
                });
        if (badges && !m_marks->badges().empty())
            add(QT_TRANSLATE_NOOP("Render",
                                  "Translator: senders so far / who it could be → addresses seen"),
                [this](const QRectF& r) {
                    glyph::mask(m_c, {r.center().x() - 11, r.center().y() - 6, 22, 12},
                                m_c.color(m_marks->badges().front().role),
                                m_c.color(Role::MaskFill));
                });
    }

    const SceneModel& m_scene;
    const PaintContext& m_c;
    const RunMarks* m_marks;
    std::vector<Entry> m_entries;
};

}  // namespace

static double layLegend(const SceneModel& scene, QPainter& painter, const QRectF& area,
                        const StillOptions& options, LegendPart part, bool signs)
{
    const Theme& theme = options.theme ? *options.theme : Theme::light();
    const Typeface face;
    const PaintContext context{painter, theme, face, 1, Detail::Full, true, true};
    std::optional<RunMarks> own;
    if (options.trace && !options.marks)
        own.emplace(scene, *options.trace, options.flow);
    return Legend(scene, context,
                  options.marks ? options.marks
                  : own         ? &*own
                                : nullptr,
                  options.lens, part)
        .lay(area, signs);
}

void renderLegend(const SceneModel& scene, QPainter& painter, const QRectF& area,
                  const StillOptions& options, LegendPart part)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    layLegend(scene, painter, area, options, part, true);
    painter.restore();
}

double legendHeight(const SceneModel& scene, double width, const StillOptions& options,
                    LegendPart part)
{
    QPainter nowhere;
    return layLegend(scene, nowhere, QRectF(0, 0, width, 0), options, part, false);
}

}  // namespace tombolo::render
