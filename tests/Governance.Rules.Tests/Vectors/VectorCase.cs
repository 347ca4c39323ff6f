using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Newtonsoft.Json.Linq;

namespace Governance.Rules.Tests.Vectors;

/// <summary>One case: what is asked, and what must come out.</summary>
internal sealed class VectorCase
{
    public string Name { get; set; } = string.Empty;

    public string Why { get; set; } = string.Empty;

    public Rulebook Rulebook { get; set; } = null!;

    public GateFacts Facts { get; set; } = null!;

    public JToken Expected { get; set; } = null!;
}
