using System.Collections.Generic;
using System.Threading.Tasks;

using Governance.Rules.Rulebooks;
using Governance.Store.Storage;

namespace Governance.Store.Rulebooks;

/// <summary>Published rulebooks from the projections.</summary>
internal sealed class StoredRulebooks(DocumentReader documents, RulebookLibrary library) : IRulebookReader
{
    private const int Most = 1000;

    /// <inheritdoc/>
    public ValueTask<RulebookState?> Find(string tenant, string digest) =>
        ValueTask.FromResult(documents.Find<RulebookState>(tenant, RulebookStreams.NameOf(digest)));

    /// <inheritdoc/>
    public ValueTask<Rulebook?> Parsed(string tenant, string digest) =>
        ValueTask.FromResult(documents.Find<RulebookState>(tenant, RulebookStreams.NameOf(digest)) is { } state ? library.Of(state) : null);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RulebookState>> List(string tenant) =>
        ValueTask.FromResult(documents.List<RulebookState>(tenant, "rulebook", null, Most));
}
