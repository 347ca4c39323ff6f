using System.Text.Json.Nodes;

using Governance.Store.Commands;

namespace Governance.Store.Intake.Configuration;

/// <summary>Publishes intake rules; those that hold already are a success that changes nothing.</summary>
internal sealed class PublishIntakeRulesHandler : CommandHandler<PublishIntakeRules>
{
    protected override Decision Decide(PublishIntakeRules command, IDecisionView view)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (IntakeRulesFaults.Find(command.Rules) is { Length: > 0 } fault)
        {
            return IntakeRulesErrors.Malformed(0, fault);
        }

        var digest = IntakeRulesStreams.DigestOf(command.Rules);
        var answer = new JsonObject { ["digest"] = digest, ["version"] = command.Rules.Version };
        var now = IntakeRulesStreams.Of(view);
        if (now.Digest == digest)
        {
            return Decision.Accept(answer);
        }

        return command.Rules.Version <= now.Rules.Version
            ? IntakeRulesErrors.VersionTaken(now.Rules.Version)
            : Decision.Accept(answer, new StreamEvent(IntakeRulesStreams.Only, new IntakeRulesPublished { Digest = digest, Rules = command.Rules }));
    }
}
