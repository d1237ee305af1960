namespace CchcBot.Domain.Tasks;

/// <summary>A document, link or file that proves a result. What was not given is null.</summary>
/// <param name="Number">"123/QĐ-TTT".</param>
public sealed record Evidence(string? Number, DateOnly? Date, string? Url)
{
    /// <summary>Name of an uploaded file, stored at <see cref="Url"/>. Null for a document or link.</summary>
    public string? File { get; init; }

    /// <summary>Signed on that date but not numbered yet (đã ký, chờ số).</summary>
    public bool AwaitsNumber { get; init; }
}
