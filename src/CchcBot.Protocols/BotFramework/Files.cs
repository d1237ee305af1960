using System.Text.Json;

namespace CchcBot.Protocols.BotFramework;

/// <summary>The content of a file consent attachment. The answer comes as the invoke fileConsent/invoke with one of the contexts.</summary>
public sealed class FileConsentCard
{
    public string? Description { get; set; }
    public long? SizeInBytes { get; set; }
    public JsonElement? AcceptContext { get; set; }
    public JsonElement? DeclineContext { get; set; }

    /// <param name="name">The file's name with its ending.</param>
    public Attachment ToAttachment(string name) => new()
    {
        ContentType = AttachmentTypes.FileConsentCard,
        Name = name,
        Content = JsonSerializer.SerializeToElement(this, BotFrameworkJson.Wire.FileConsentCard),
    };
}

/// <summary>The value of an invoke fileConsent/invoke.</summary>
public sealed class FileConsentCardResponse
{
    public const string Accept = "accept";
    public const string Decline = "decline";

    public string? Action { get; set; }
    public JsonElement? Context { get; set; }
    public FileUploadInfo? UploadInfo { get; set; }
}

/// <summary>Where the accepted file goes: a PUT to the pre-signed <see cref="UploadUrl"/>, without the bot's token, with its Content-Range.</summary>
public sealed class FileUploadInfo
{
    public string? Name { get; set; }
    public string? UploadUrl { get; set; }
    public string? ContentUrl { get; set; }
    public string? UniqueId { get; set; }
    public string? FileType { get; set; }
}

/// <summary>The content of the attachment that shows an uploaded file.</summary>
public sealed class FileInfoCard
{
    public string? UniqueId { get; set; }
    public string? FileType { get; set; }

    public Attachment ToAttachment(string name, string contentUrl) => new()
    {
        ContentType = AttachmentTypes.FileInfoCard,
        Name = name,
        ContentUrl = contentUrl,
        Content = JsonSerializer.SerializeToElement(this, BotFrameworkJson.Wire.FileInfoCard),
    };
}
