using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Opens the service for a user, or for the system when none is named.</summary>
public interface IOrganizationServiceFactory
{
    public IOrganizationService CreateOrganizationService(Guid? userId);
}
