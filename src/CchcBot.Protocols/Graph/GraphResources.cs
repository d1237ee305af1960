using System.Text.Json.Serialization;

namespace CchcBot.Protocols.Graph;

/// <summary>Anything of the directory; a kind that is not known here keeps its id only.</summary>
[JsonPolymorphic(
    TypeDiscriminatorPropertyName = "@odata.type",
    IgnoreUnrecognizedTypeDiscriminators = true,
    UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)]
[JsonDerivedType(typeof(User), "#microsoft.graph.user")]
[JsonDerivedType(typeof(Group), "#microsoft.graph.group")]
public record DirectoryObject
{
    /// <summary>The object id in Entra, a GUID.</summary>
    public string Id { get; init; } = "";
}

/// <summary>A person; the properties that the calls select.</summary>
public sealed record User : DirectoryObject
{
    public string? DisplayName { get; init; }

    public string? Mail { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? JobTitle { get; init; }

    public string? Department { get; init; }

    /// <summary>False for someone who has left; null when the permission does not reach it.</summary>
    public bool? AccountEnabled { get; init; }
}

public sealed record Group : DirectoryObject
{
    public string? DisplayName { get; init; }

    public string? Mail { get; init; }
}

/// <summary>An app of the tenant's catalogue.</summary>
public sealed record TeamsApp
{
    /// <summary>The catalogue's id, by which it is installed.</summary>
    public string Id { get; init; } = "";

    /// <summary>The id of the app's manifest.</summary>
    public string? ExternalId { get; init; }

    public string? DisplayName { get; init; }
}

/// <summary>An app installed for a person.</summary>
public sealed record TeamsAppInstallation
{
    public string Id { get; init; } = "";

    public TeamsApp? TeamsApp { get; init; }
}

/// <summary>A message of a channel; only its files matter here.</summary>
public sealed record ChatMessage
{
    public string Id { get; init; } = "";

    public IReadOnlyList<ChatMessageAttachment> Attachments { get; init; } = [];
}

public sealed record ChatMessageAttachment
{
    /// <summary>Of a file: its address lies in ContentUrl.</summary>
    public const string Reference = "reference";

    public string? Id { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Address of the file in SharePoint; opened through <see cref="GraphClient.DownloadSharedFileAsync"/>.</summary>
    public string? ContentUrl { get; init; }

    public string? Name { get; init; }
}

internal sealed record GraphPage<T>(IReadOnlyList<T>? Value, [property: JsonPropertyName("@odata.nextLink")] string? NextLink);

internal sealed record TeamsAppInstallationRequest([property: JsonPropertyName("teamsApp@odata.bind")] string TeamsApp);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowOutOfOrderMetadataProperties = true, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(DirectoryObject))]
[JsonSerializable(typeof(ChatMessage))]
[JsonSerializable(typeof(GraphPage<User>))]
[JsonSerializable(typeof(GraphPage<DirectoryObject>))]
[JsonSerializable(typeof(GraphPage<TeamsApp>))]
[JsonSerializable(typeof(GraphPage<TeamsAppInstallation>))]
[JsonSerializable(typeof(TeamsAppInstallationRequest))]
internal sealed partial class GraphJson : JsonSerializerContext;
