using System;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Governance.Rules.Tests.Properties;

/// <summary>
/// Checks a property on many cases; a case that fails is shrunk, and named with its seed.
/// <c>PROPERTY_CASES</c> sets another number of cases, <c>PROPERTY_SEED</c> makes them the same ones in every run.
/// </summary>
internal static class Holds
{
    private const int Spread = 27_720;

    // With a step of 1, the cases of seed 2 would be those of seed 1 without the first.
    private const ulong Gamma = 0x9E3779B97F4A7C15UL;

    /// <summary>How many cases are run where a property wants <paramref name="cases"/>.</summary>
    public static int Cases(int cases) => Setting("PROPERTY_CASES") is { } set ? (int)set : cases;

    /// <summary>Runs the property on as many cases.</summary>
    public static void For(int cases, Action<int[]> property) => Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, Spread - 1)), ArbMap.Default.ArbFor<int[]>().Shrinker), property).Check(Configuration(Cases(cases)));

    private static Config Configuration(int cases)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithStartSize(40).WithEndSize(160).WithQuietOnSuccess(true);
        return Setting("PROPERTY_SEED") is { } seed ? config.WithReplay(seed, Gamma) : config;
    }

    /// <summary>A number of the environment, or null.</summary>
    public static ulong? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : null;
}
