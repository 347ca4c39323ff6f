namespace Governance.Misbehaviour.Tests.Scripts;

/// <summary>
/// What people do with one measure between two rests. Within a theme nothing that one action decides depends on whether the
/// store has already looked at the one before; what does depend on it stands in different themes.
/// </summary>
internal enum Theme
{
    /// <summary>Nothing.</summary>
    Rest = 0,

    /// <summary>Tasks and issues are completed and opened again.</summary>
    Work = 1,

    /// <summary>Evidence is handed in.</summary>
    Evidence = 2,

    /// <summary>Sponsor and controller answer.</summary>
    Approve = 3,

    /// <summary>The gate is asked for.</summary>
    Review = 4,

    /// <summary>Administrators and users get around the plug-ins and the app.</summary>
    Tamper = 5,
}
