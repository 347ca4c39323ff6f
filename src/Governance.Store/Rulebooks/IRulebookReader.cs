using System.Collections.Generic;
using System.Threading.Tasks;

using Governance.Rules.Rulebooks;

namespace Governance.Store.Rulebooks;

/// <summary>Published rulebooks.</summary>
public interface IRulebookReader
{
    /// <summary>The rulebook as published, or null.</summary>
    public ValueTask<RulebookState?> Find(string tenant, string digest);

    /// <summary>The rulebook in the evaluator's form, or null.</summary>
    public ValueTask<Rulebook?> Parsed(string tenant, string digest);

    /// <summary>All rulebooks.</summary>
    public ValueTask<IReadOnlyList<RulebookState>> List(string tenant);
}
