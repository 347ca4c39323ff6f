using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Misbehaviour.Tests.Content;
using Governance.Misbehaviour.Tests.Hosts;
using Governance.Misbehaviour.Tests.Scripts;
using Xunit;

namespace Governance.Misbehaviour.Tests;

/// <summary>Plays one script twice: with hosts that behave and a store that looks after each action, and with neither.</summary>
internal static class SeededRun
{
    public static async Task Play(int seed)
    {
        var behaved = await Behaved(new Script(seed));
        var misbehaved = await Misbehaved(new Script(seed), new Random(-seed));
        Assert.Equal(behaved.Answers, misbehaved.Answers);
        Assert.True(
            behaved.Content.SequenceEqual(misbehaved.Content),
            $"Seed {seed} ends differently. Play it alone with MISBEHAVIOUR_SEED={seed}.\n{Difference(behaved.Content, misbehaved.Content)}\nScript:\n{string.Join('\n', behaved.Answers)}");
    }

    private static async Task<(IReadOnlyList<string> Answers, IReadOnlyList<string> Content)> Behaved(Script script)
    {
        await using var world = await World.Start();
        var answers = new List<string>();
        foreach (var phase in script.Phases)
        {
            foreach (var action in phase)
            {
                answers.Add(await Play(action, world));
                await world.Look();
            }

            answers.Add("rest");
            await world.Settle();
        }

        await world.LetADayPass();
        return (answers, await WorldContent.Of(world));
    }

    private static async Task<(IReadOnlyList<string> Answers, IReadOnlyList<string> Content)> Misbehaved(Script script, Random random)
    {
        await using var world = await World.Start();
        var faults = new FaultyHosts(world.Dynamics, world.Jira, random);
        var answers = new List<string>();
        foreach (var phase in script.Phases)
        {
            await faults.Pause();
            foreach (var action in phase)
            {
                answers.Add(await Play(action, world));
                for (var turns = random.Next(3); turns > 0; turns--)
                {
                    await TroubledTurn(world, faults, random);
                }
            }

            await faults.End();
            answers.Add("rest");
            await world.Settle();
        }

        await world.LetADayPass();
        return (answers, await WorldContent.Of(world));
    }

    private static async Task<string> Play(HostAction action, World world) => $"{action.Name}: {(await action.Play(world)).Status}";

    private static async Task TroubledTurn(World world, FaultyHosts faults, Random random)
    {
        await faults.Begin();
        world.Clock.Advance(TimeSpan.FromSeconds(random.Next(5)));
        using var end = new CancellationTokenSource();
        var dies = random.Next(12) == 0;
        if (dies)
        {
            end.CancelAfter(TimeSpan.FromMilliseconds(random.Next(1, 40)));
        }

        try
        {
            var look = random.Next(3) > 0;
            await (random.Next(2) == 0 ? world.Store.TurnDataverse(look, end.Token) : world.Store.TurnJira(look, end.Token));
        }
        catch (Exception) when (end.IsCancellationRequested)
        {
            // The store ended in the middle of its turn: by the cancellation, or by a fault of the host that came at the same moment and is nobody's any more.
        }

        await faults.Pause();
        if (dies)
        {
            await world.Store.Restart();
        }
    }

    private static string Difference(IReadOnlyList<string> behaved, IReadOnlyList<string> misbehaved)
    {
        var (more, less) = (misbehaved.ToList(), behaved.ToList());
        foreach (var line in behaved)
        {
            if (more.Remove(line))
            {
                less.Remove(line);
            }
        }

        return string.Join('\n', less.Select(line => "- " + line).Concat(more.Select(line => "+ " + line)));
    }
}
