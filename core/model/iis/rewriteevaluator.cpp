// SPDX-License-Identifier: MIT
#include "model/iis/rewriteevaluator.h"

#include "model/iis/rewriterun.h"

namespace amado {

RequestEvaluation runRequest(const IisConfiguration &configuration, const Site &site,
                             const HttpRequest &request, const HeaderList &responseHeaders,
                             const RunSetup &setup)
{
    RewriteRun run(request, responseHeaders, setup);
    if (run.isDone())
        return run.take();
    const EffectiveRewrite *place = &configuration.effective(site, run.currentPath());
    if (run.enter(*place)) {
        run.runInbound(place->globalRules, true);
        // A global rule may have sent the request somewhere else, where other rules wait.
        place = &configuration.effective(site, run.currentPath());
        if (run.enter(*place))
            run.runInbound(place->rules, false);
        if (!run.isDone())
            run.runOutbound();
    }
    return run.take();
}

RequestEvaluation runRequest(const EffectiveRewrite &rewrite, const HttpRequest &request,
                             const HeaderList &responseHeaders, const RunSetup &setup)
{
    RewriteRun run(request, responseHeaders, setup);
    if (!run.isDone() && run.enter(rewrite)) {
        run.runInbound(rewrite.globalRules, true);
        if (!run.isDone())
            run.runInbound(rewrite.rules, false);
        if (!run.isDone())
            run.runOutbound();
    }
    return run.take();
}

RequestEvaluation evaluateRequest(const IisConfiguration &configuration, const Site &site,
                                  const HttpRequest &request, const HeaderList &responseHeaders)
{
    return runRequest(configuration, site, request, responseHeaders, {});
}

RequestEvaluation evaluateRequest(const EffectiveRewrite &rewrite, const HttpRequest &request,
                                  const HeaderList &responseHeaders)
{
    return runRequest(rewrite, request, responseHeaders, {});
}

} // namespace amado
