using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Governance.Benchmarks.Goals;
using Governance.Benchmarks.Measuring;

// Usage: Governance.Benchmarks PEERS [--quick] [--json FILE] [GOAL …]; scripts/bench.sh builds and calls it.
var names = new List<string>();
var effort = Effort.Full;
string? json = null;
for (var i = 1; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--quick":
            effort = Effort.Quick;
            break;
        case "--json" when i + 1 < args.Length:
            json = Path.GetFullPath(args[++i]);
            break;
        default:
            names.Add(args[i]);
            break;
    }
}

IGoal[] goals = [new StraightLineGoal(), new PeersGoal(args[0]), new RollupGoal()];
var unknown = names.Where(name => goals.All(goal => goal.Code != name)).ToList();
if (unknown.Count != 0)
{
    Console.Error.WriteLine($"bench: there is no goal {string.Join(", ", unknown)} here. Known: {string.Join(", ", goals.Select(goal => goal.Code))}.");
    return 2;
}

Report.Head();
var results = new List<GoalResult>();
foreach (var result in goals.Where(goal => names.Count == 0 || names.Contains(goal.Code)).SelectMany(goal => goal.Measure(effort)))
{
    Report.Line(result);
    results.Add(result);
}

if (json is not null)
{
    Report.Write(json, results);
}

return results.TrueForAll(result => result.Holds) ? 0 : 1;
