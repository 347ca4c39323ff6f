using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Rulebooks.Moves;
using Governance.Store.Tests.Support;

namespace Governance.Store.Tests.History;

/// <summary>A measure that is worked on at random, asked for its gate, and moved to and fro between two versions of its rulebook.</summary>
internal static class RandomMoves
{
    /// <summary>Every review: the moment of its entry, what it recorded, its ledger number.</summary>
    public static async Task<List<(DateTimeOffset At, Asked Decided, long Number)>> Play(TestStore store, int seed)
    {
        var random = new Random(seed);
        var story = await Story.ReadyForApproval(store);
        var yaml = SampleRulebook.Yaml.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("[function]", "[function, note]", StringComparison.Ordinal);
        var other = await Publishing.PublishYaml(store, yaml, story.Owner, story.Sponsor);
        var asked = new List<(DateTimeOffset, Asked, long)>();
        for (var step = 0; step < 40; step++)
        {
            store.Clock.Now = store.Clock.Now.AddMinutes(random.Next(1, 200));
            switch (random.Next(7))
            {
                case 0:
                    await store.Done(story.Change("note", random.Next(2) == 0 ? string.Empty : FormattableString.Invariant($"Look {step}")));
                    break;
                case 1:
                    await store.Done(story.Observe(random.Next(2) == 0, step + 2));
                    break;
                case 2:
                    await Move(store, story, random.Next(2) == 0 ? story.Rulebook : other);
                    break;
                case 3:
                    await story.Capture(FormattableString.Invariant($"letter {step}"));
                    break;
                case 4:
                    await store.Bus.Submit(await story.Approval(story.Sponsor, "sponsor"));
                    break;
                case 5:
                    await store.Bus.Submit(await story.Approval(story.Controller, "controller"));
                    break;
                default:
                    await Review(store, story, random.Next(3) == 0 ? RequestedOutcome.Hold : RequestedOutcome.Go, asked);
                    break;
            }
        }

        store.Clock.Now = store.Clock.Now.AddMinutes(1);
        await Review(store, story, RequestedOutcome.Recycle, asked);
        return asked;
    }

    public static string DigestOf(TestStore store, MeasureState measure, Asked asked, DateTimeOffset at)
    {
        var rulebook = store.Get<IRulebookReader>().Parsed(TestStore.Tenant, measure.RulebookDigest).AsTask().Result!;
        var question = new GateQuestion(asked.Gate) { Outcome = asked.Outcome, Requester = asked.By, Reason = asked.Reason };
        return MeasureFacts.Of(measure, rulebook, question, at, id => "whoever " + id).FactsDigest;
    }

    private static async Task Move(TestStore store, Story story, string rulebook)
    {
        var shown = store.Get<MovePreview>().Of(TestStore.Tenant, story.Measure, rulebook, out _)!;
        await store.Bus.Submit(new MoveToRulebook
        {
            Tenant = TestStore.Tenant,
            CommandId = store.NextId(),
            Actor = Actor.Person(story.Sponsor, "api", "admin"),
            MeasureId = story.Measure,
            Rulebook = rulebook,
            PacketDigest = shown["packetDigest"]?.GetValue<string>(),
            Reason = "To and fro",
        });
    }

    private static async Task Review(TestStore store, Story story, RequestedOutcome outcome, List<(DateTimeOffset, Asked, long)> asked)
    {
        if ((await story.State()).NextGate is not { } gate)
        {
            return;
        }

        var review = story.Review(outcome, gate, story.Sponsor);
        var result = await store.Bus.Submit(review);
        var recorded = (await story.State()).Reviews[^1];
        asked.Add((store.Clock.Now, new Asked(story.Measure, gate, (GateOutcome)(int)outcome, story.Sponsor, review.Reason ?? string.Empty, recorded.FactsDigest), result.LedgerNumber!.Value));
    }

    /// <summary>What a review recorded.</summary>
    internal sealed record Asked(string Measure, string Gate, GateOutcome Outcome, string By, string Reason, string Digest);
}
