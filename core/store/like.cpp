// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/like.h"

using namespace Qt::StringLiterals;

namespace like {

// Letters that may carry accents stand for any one character, wildcards that were typed for
// themselves.
QString loose(const QString &folded)
{
    QString pattern = u"%"_s;
    for (qsizetype at = 0; at < folded.size(); ++at) {
        const QStringView two = QStringView(folded).mid(at, 2);
        if (two == u"oe" || two == u"ae" || two == u"ss") {
            pattern += u'%';
            ++at;
        } else if (QStringView(u"bdfhjklmpqrtvwx0123456789 @-.").contains(folded[at])) {
            pattern += folded[at];
        } else if (folded[at] == u'%' || folded[at] == u'_' || folded[at] == u'\\') {
            pattern += u'\\';
            pattern += folded[at];
        } else {
            pattern += folded[at].isHighSurrogate() ? u"%"_s : u"_"_s;
            at += folded[at].isHighSurrogate() ? 1 : 0;
        }
    }
    return pattern + u'%';
}

} // namespace like
