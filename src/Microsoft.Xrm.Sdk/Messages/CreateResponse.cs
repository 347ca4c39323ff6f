using System;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The id of the created row.</summary>
public sealed class CreateResponse : OrganizationResponse
{
#pragma warning disable IDE1006 // Microsoft's name.
    public Guid id => Results.TryGetValue<Guid>("id", out var value) ? value : Guid.Empty;
#pragma warning restore IDE1006
}
