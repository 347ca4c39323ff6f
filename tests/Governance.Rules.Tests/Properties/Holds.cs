using System;
using FsCheck;
using FsCheck.Fluent;

namespace Governance.Rules.Tests.Properties;

/// <summary>Checks a property on many cases; a case that fails is shrunk, and named with its seed.</summary>
internal static class Holds
{
    private const int Spread = 27_720;

    public static void For(int cases, Action<int[]> property) =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, Spread - 1)), ArbMap.Default.ArbFor<int[]>().Shrinker), property).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithStartSize(40).WithEndSize(160).WithQuietOnSuccess(true));
}
