// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>

#include "views/text/diff_text.h"
#include "views/text/remedy_text.h"
#include "views/text/text_tr.h"

using namespace Qt::StringLiterals;

/// What a remedy costs, in words for chips.
namespace tombolo::text {
namespace {

using sim::analysis::DiffKind;
using sim::analysis::DiffLine;
using sim::analysis::FlowChange;
using sim::analysis::NodeLoad;
using sim::analysis::Price;

class Prices {
    Q_DECLARE_TR_FUNCTIONS(Prices)
};

constexpr int kMostExamples = 3;
constexpr std::uint64_t kMostSpelt = 1'000'000'000;  ///< what plural forms can count

/// What happens to pairs of elements, with a number that has plural forms, and with any.
struct PairWords {
    DiffKind kind;
    PriceTag::Weight weight;
    const char* some;
    const char* many;
};
constexpr PairWords kPairWords[] = {
    {DiffKind::Lost, PriceTag::Weight::Harm,
     QT_TRANSLATE_N_NOOP("Prices", "%Ln pair(s) lose their way"),
     QT_TRANSLATE_NOOP("Prices", "%1 pairs lose their way")},
    {DiffKind::Failing, PriceTag::Weight::Harm,  // isAstray() alone is priced
     QT_TRANSLATE_N_NOOP("Prices", "%Ln pair(s) now reach somebody else"),
     QT_TRANSLATE_NOOP("Prices", "%1 pairs now reach somebody else")},
    {DiffKind::Hidden, PriceTag::Weight::Harm,
     QT_TRANSLATE_N_NOOP("Prices", "%Ln pair(s) become hidden"),
     QT_TRANSLATE_NOOP("Prices", "%1 pairs become hidden")},
    {DiffKind::Visible, PriceTag::Weight::Gain,
     QT_TRANSLATE_N_NOOP("Prices", "%Ln pair(s) become visible"),
     QT_TRANSLATE_NOOP("Prices", "%1 pairs become visible")},
    {DiffKind::Gained, PriceTag::Weight::Gain,
     QT_TRANSLATE_N_NOOP("Prices", "%Ln pair(s) get through"),
     QT_TRANSLATE_NOOP("Prices", "%1 pairs get through")},
};

class Tags {
public:
    Tags(const Price& price, const NameOf& names) : m_price(price), m_names(names) {}

    QList<PriceTag> all()
    {
        harms();
        costs();
        gains();
        if (m_out.isEmpty())
            m_out.append({PriceTag::Weight::Gain, Prices::tr("costs nothing"), {}});
        return m_out;
    }

private:
    void add(PriceTag::Weight weight, const QString& text, const QString& details = {})
    {
        m_out.append({weight, text, details});
    }
    QString list(const std::vector<std::string>& ids) const
    {
        QStringList out;
        for (const std::string& id : ids)
            out << named(m_names, id);
        return listText(out, 4);
    }
    std::vector<std::string> flowsThat(FlowChange::What what) const
    {
        std::vector<std::string> out;
        for (const FlowChange& f : m_price.flows) {
            if (f.what == what)
                out.push_back(f.flow);
        }
        return out;
    }
    void flows(FlowChange::What what, PriceTag::Weight weight, const char* words)
    {
        const auto ids = flowsThat(what);
        if (!ids.empty())
            add(weight, Prices::tr(words, nullptr, static_cast<int>(ids.size())), list(ids));
    }

    void harms()
    {
        constexpr auto kHarm = PriceTag::Weight::Harm;
        breaks();
        flows(FlowChange::What::Broken, kHarm, QT_TRANSLATE_N_NOOP("Prices", "breaks %n flow(s)"));
        flows(FlowChange::What::Hidden, kHarm,
              QT_TRANSLATE_N_NOOP("Prices", "hides the source of %n other flow(s)"));
        flows(FlowChange::What::Astray, kHarm,
              QT_TRANSLATE_N_NOOP("Prices", "%n other flow(s) now reach somebody else"));
        pairs(kHarm);
        if (!m_price.twins.empty())
            add(kHarm,
                Prices::tr("%n other(s) seen as the same address", nullptr,
                           static_cast<int>(m_price.twins.size())),
                list(m_price.twins));
        if (!m_price.forgers.empty())
            add(kHarm,
                Prices::tr("%n sender(s) could forge the header", nullptr,
                           static_cast<int>(m_price.forgers.size())),
                list(m_price.forgers));
        if (!m_price.droppingNodes.empty())
            add(kHarm,
                Prices::tr("%n node(s) drop requests", nullptr,
                           static_cast<int>(m_price.droppingNodes.size())),
                list(m_price.droppingNodes));
        if (!m_price.findings.empty()) {
            QStringList texts;
            for (const Finding& f : m_price.findings)
                texts << findingText(f, m_names);
            add(kHarm,
                Prices::tr("%n new problem(s)", nullptr, static_cast<int>(m_price.findings.size())),
                joined(texts.mid(0, 3)));
        }
    }

    /// Of the flow itself.
    void breaks()
    {
        if (m_price.breaks.empty())
            return;
        QStringList ends;
        for (const sim::analysis::Sighting& end : m_price.breaks) {
            const bool known = !end.stray && !end.receiver.empty();
            const QString why = failureText(end, m_names);
            ends << (known ? Prices::tr("with %1: %2", "receiver, why there is no answer")
                                 .arg(named(m_names, end.receiver), why)
                           : why);
        }
        add(PriceTag::Weight::Harm,
            Prices::tr("breaks other connections of this flow, whose ports lead another way"),
            listText(ends, kMostExamples));
    }

    void pairs(PriceTag::Weight weight)
    {
        for (const PairWords& words : kPairWords) {
            const std::uint64_t count = m_price.pairsThat(words.kind);
            if (count == 0 || words.weight != weight)
                continue;
            const QString text = count < kMostSpelt
                                     ? Prices::tr(words.some, nullptr, static_cast<int>(count))
                                     : Prices::tr(words.many)
                                           .arg(QLocale().toString(static_cast<qulonglong>(count)));
            add(weight, text, examples(words.kind));
        }
    }

    QString examples(DiffKind kind) const
    {
        QStringList list;
        for (const DiffLine& line : m_price.pairs) {
            if (line.kind == kind && list.size() < kMostExamples)
                list << example(line);
        }
        return Prices::tr("for example %1").arg(list.join(Prices::tr("; ", "between examples")));
    }

    QString example(const DiffLine& line) const
    {
        const QString origin = named(m_names, line.origins.front());
        const QString observer = named(m_names, line.observers.front());
        if (line.kind == DiffKind::Lost || line.kind == DiffKind::Failing)
            return Prices::tr("%1 → %2: %3", "from, to: why not")
                .arg(origin, observer, failureText(line.after, m_names));
        if (line.kind == DiffKind::Hidden && !line.after.seen.empty())
            return Prices::tr("%1 → %2, seen as %3").arg(origin, observer, qs(line.after.seen));
        return Prices::tr("%1 → %2", "from, to").arg(origin, observer);
    }

    void costs()
    {
        constexpr auto kCost = PriceTag::Weight::Cost;
        const auto count = [&](std::uint32_t n, const char* words) {
            if (n > 0)
                add(kCost, Prices::tr(words, nullptr, static_cast<int>(n)));
        };
        load();
        count(m_price.routes, QT_TRANSLATE_N_NOOP("Prices", "%n more route(s)"));
        count(m_price.replaced, QT_TRANSLATE_N_NOOP("Prices", "%n route(s) lead elsewhere"));
        count(m_price.addresses, QT_TRANSLATE_N_NOOP("Prices", "%n more address(es)"));
        count(m_price.rules, QT_TRANSLATE_N_NOOP("Prices", "%n more rule(s)"));
        count(m_price.pods, QT_TRANSLATE_N_NOOP("Prices", "%n more pod(s)"));
        if (!m_price.newAddress)
            count(m_price.renumbered, QT_TRANSLATE_N_NOOP("Prices", "%n pod(s) renumbered"));
        if (m_price.listener)
            add(kCost, Prices::tr("the receiver must read the header"));
        if (m_price.clientLines)
            add(kCost, Prices::tr("lines that clients write themselves come along, too"));
        if (m_price.noBalancing)
            add(kCost, Prices::tr("bound to one receiver"));
        if (!m_price.proxies.empty())
            add(kCost, Prices::tr("no proxy on the way any more: no TLS or HTTP handling there"),
                list(m_price.proxies));
        if (!m_price.bypassing.empty())
            add(kCost,
                Prices::tr("%n other flow(s) call a pod itself, past its published address",
                           nullptr, static_cast<int>(m_price.bypassing.size())),
                list(m_price.bypassing));
        if (m_price.newAddress)
            add(kCost, Prices::tr("the sender gets another address"));
        flows(FlowChange::What::Moved, kCost,
              QT_TRANSLATE_N_NOOP("Prices", "%n other flow(s) reach another receiver"));
        if (m_price.latencyNs > 0)
            add(kCost, Prices::tr("%1 slower").arg(duration(m_price.latencyNs)));
        if (!m_price.allPairs)
            add(kCost, Prices::tr("only the drawn flows were compared"),
                Prices::tr("there are too many kinds of pairs"));
    }

    void load()
    {
        if (m_price.load.empty())
            return;
        const QLocale locale;
        const auto percent = [&](std::uint32_t perMille) {
            return locale.toString(perMille / 10.0, 'f', perMille % 10 == 0 ? 0 : 1);
        };
        std::uint32_t least = 1000;
        std::uint32_t most = 0;
        QStringList details;
        for (const NodeLoad& l : m_price.load) {
            least = std::min(least, l.perEndpoint);
            most = std::max(most, l.perEndpoint);
            details << Prices::tr("%1: %2 % each for %n endpoint(s)", nullptr,
                                  static_cast<int>(l.endpoints))
                           .arg(named(m_names, l.node), percent(l.perEndpoint));
        }
        add(PriceTag::Weight::Cost,
            Prices::tr("uneven load: %1 to %2 % for each endpoint")
                .arg(percent(least), percent(most)),
            listText(details, 4));
    }

    void gains()
    {
        constexpr auto kGain = PriceTag::Weight::Gain;
        if (m_price.latencyNs < 0)
            add(kGain, Prices::tr("%1 faster").arg(duration(-m_price.latencyNs)));
        flows(FlowChange::What::Shown, kGain,
              QT_TRANSLATE_N_NOOP("Prices", "also brings back %n other flow(s)"));
        flows(FlowChange::What::Mended, kGain,
              QT_TRANSLATE_N_NOOP("Prices", "mends %n other flow(s)"));
        pairs(kGain);
    }

    const Price& m_price;
    const NameOf& m_names;
    QList<PriceTag> m_out;
};

}  // namespace

QList<PriceTag> priceTags(const Price& price, const NameOf& names)
{
    return Tags(price, names).all();
}

}  // namespace tombolo::text
