using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Governance.Store.Commands;
using Governance.Store.Rulebooks.Checking;
using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Rulebooks.Events;
using Governance.Store.Settings;

namespace Governance.Store.Rulebooks;

/// <summary>Publishes a rulebook; the same one again is a success that changes nothing.</summary>
internal sealed class PublishRulebookHandler : CommandHandler<PublishRulebook>
{
    private const int MostCharacters = 200;

    protected override Decision Decide(PublishRulebook command, IDecisionView view)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        var publication = Publish(command.Canonical, view, publishedBy: command.Actor.PersonId);

        // What is published already is no news, whoever sends it.
        return publication.Events.Count != 0 && SettingsStreams.Of(view).Rulebooks.PublishedBy == Publishers.Two ? DraftErrors.TwoPeople() : publication;
    }

    /// <summary>What publishing comes to: the one event, or why not. A draft is asked the same, so that it can be published as it is.</summary>
    internal static Decision Publish(string canonical, IDecisionView view, string? draftedBy = null, string? publishedBy = null)
    {
        var digest = RulebookLibrary.DigestOf(canonical);
        var reading = RulebookReader.Read(canonical, digest);
        if (reading.Rulebook is not { } rulebook)
        {
            return RulebookErrors.Malformed(reading.Line, reading.Error);
        }

        if (RegisterCheck.Unknown(rulebook).FirstOrDefault() is { Criterion: { } asking } unknown)
        {
            return RulebookErrors.Malformed(0, RegisterCheck.Text(unknown.Gate, asking));
        }

        var answer = new JsonObject { ["digest"] = digest, ["code"] = rulebook.Code, ["version"] = rulebook.Version };
        if (view.Find<RulebookState>(RulebookStreams.NameOf(digest)) is not null)
        {
            return Decision.Accept(answer);
        }

        if (NamesOf(rulebook).Any(name => Commands.Text.OptionalFault("A name", name, MostCharacters) is not null))
        {
            return RulebookErrors.Malformed(0, "A name is one line without control characters.");
        }

        if (view.Lookup(RulebookStreams.VersionIndex, RulebookStreams.VersionKey(rulebook.Code, rulebook.Version)) is not null)
        {
            return RulebookErrors.VersionTaken(rulebook.Code, rulebook.Version);
        }

        var published = new RulebookPublished
        {
            Code = rulebook.Code,
            Name = rulebook.Name,
            Version = rulebook.Version,
            Canonical = canonical,
            DraftedBy = draftedBy,
            PublishedBy = publishedBy,
        };
        return Decision.Accept(answer, new StreamEvent(RulebookStreams.NameOf(digest), published));
    }

    // Every name stands in a line of some refusal.
    private static IEnumerable<string> NamesOf(Rulebook rulebook) =>
    [
        rulebook.Name,
        .. rulebook.Gates.Select(gate => gate.Name),
        .. rulebook.Gates.SelectMany(gate => gate.Criteria).Select(criterion => criterion.Name),
        .. rulebook.Gates.SelectMany(gate => gate.Criteria).OfType<ApprovalsCriterion>().SelectMany(criterion => criterion.Policy.Steps).Select(step => step.Name),
    ];
}
