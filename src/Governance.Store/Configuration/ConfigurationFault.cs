using System;

namespace Governance.Store.Configuration;

/// <summary>The server cannot start with this configuration. The message says what to change.</summary>
public sealed class ConfigurationFault : Exception
{
    /// <summary>Makes the fault.</summary>
    public ConfigurationFault(string message)
        : base(message)
    {
    }

    /// <summary>Makes the fault.</summary>
    public ConfigurationFault(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Makes the fault.</summary>
    public ConfigurationFault()
    {
    }
}
