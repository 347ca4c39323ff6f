using System;
using System.IO;

namespace Governance.Architecture.Tests.Planted;

/// <summary>Planted: a clock, a file, chance.</summary>
internal static class Impure
{
    public static bool IsLate(string path) => DateTimeOffset.UtcNow.Year > 2000 && File.Exists(path) && new Random().Next() != Guid.NewGuid().GetHashCode();
}
