using System.Collections.Generic;

namespace Governance.Store.Ownership;

/// <summary>Views of one measure that do not fit together: one finding a measure and kind, with the sources side by side.</summary>
/// <param name="Kind">About what.</param>
/// <param name="Text">One sentence.</param>
/// <param name="Sources">The sides.</param>
internal sealed record TruthFinding(TruthKind Kind, string Text, IReadOnlyList<TruthSource> Sources);
