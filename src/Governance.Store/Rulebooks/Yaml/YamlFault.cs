using System;

namespace Governance.Store.Rulebooks.Yaml;

/// <summary>What is wrong in which line. Never leaves the reader.</summary>
internal sealed class YamlFault : Exception
{
    public YamlFault(long line, string message)
        : base(message) => Line = (int)Math.Min(line, int.MaxValue);

    public YamlFault()
    {
    }

    public YamlFault(string message)
        : base(message)
    {
    }

    public YamlFault(string message, Exception inner)
        : base(message, inner)
    {
    }

    public int Line { get; }
}
