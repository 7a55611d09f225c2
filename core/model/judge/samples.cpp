#include "model/judge/samples.h"

#include <algorithm>

namespace amado {

bool isStopped(const SampleRequest &sample, const RequestEvaluation &evaluation)
{
    if (sample.headerName.isEmpty()) {
        return evaluation.outcome == RequestOutcome::Abort ||
               evaluation.outcome == RequestOutcome::CustomResponse;
    }
    if (evaluation.outcome == RequestOutcome::Error)
        return false;
    return std::any_of(
        evaluation.responseHeaders.begin(), evaluation.responseHeaders.end(),
        [&](const auto &header) {
            return header.first.compare(sample.headerName, Qt::CaseInsensitive) == 0 &&
                   header.second.contains(sample.headerContains, Qt::CaseInsensitive);
        });
}

bool isServedUnchanged(const SampleRequest &sample, const RequestEvaluation &evaluation)
{
    return evaluation.outcome == RequestOutcome::Allow &&
           evaluation.responseHeaders == sample.responseHeaders;
}

bool isAsWanted(const SampleRequest &sample, const RequestEvaluation &evaluation)
{
    return sample.attack ? isStopped(sample, evaluation) : isServedUnchanged(sample, evaluation);
}

QString samplePath(const SampleRequest &sample)
{
    const QString &url = sample.request.url;
    const qsizetype query = url.indexOf(u'?');
    return query < 0 ? url : url.left(query);
}

} // namespace amado
