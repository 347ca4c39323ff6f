using System;
using System.Collections.Generic;

namespace Governance.Sandbox.Control;

/// <summary>A user to add; with a client id it is an application user.</summary>
internal sealed record UserRequest(
    string? Fullname,
    IReadOnlyList<string>? Roles,
    IReadOnlyList<string>? FieldSecurityProfiles,
    string? ClientId,
    string? ClientSecret,
    Guid? AzureActiveDirectoryObjectId);
