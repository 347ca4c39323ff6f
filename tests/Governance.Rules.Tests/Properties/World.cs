using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Tests.Properties;

/// <summary>A rulebook, one of its gates, and facts put before it.</summary>
internal sealed record World(Rulebook Rulebook, GateDefinition Gate, GateFacts Facts);
