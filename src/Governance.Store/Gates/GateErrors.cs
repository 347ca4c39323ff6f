using System.Text.Json.Nodes;

using Governance.Rules.Decisions;
using Governance.Rules.Text;
using Governance.Store.Commands;

namespace Governance.Store.Gates;

/// <summary>Denials at gates.</summary>
internal static class GateErrors
{
    public static Problem Unknown(string gate) => Problem.NotFound("Gates.Unknown", $"The rulebook of this measure has no gate {gate}. Name one of its gates.");

    public static Problem Refused(GateDecision decision, JsonObject refusal) => Problem.Refused("Gates.Refused", RefusalText.Of(decision), refusal);
}
