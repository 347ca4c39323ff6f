using System.Collections.Generic;

namespace Governance.Architecture.Tests.Planted;

/// <summary>Planted: three kinds of static state, and two statics that are none.</summary>
internal static class Stateful
{
    public const int Limit = 3;
    public static readonly string Name = Limit.ToString(System.Globalization.CultureInfo.InvariantCulture);
    internal static int Counter;
    internal static readonly List<string> Cache = [];

    public static string? Last { get; set; }

    public static void Add(string name)
    {
        Counter++;
        Cache.Add(name + Name);
    }
}
